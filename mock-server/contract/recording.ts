import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';

import type { JsonValue } from '@/lib/json';

/** One exchange with the real server, as this project keeps it: data only, texts replaced. */
export interface Exchange {
  /** Folder and number: `04-provisions/017-get-running`. */
  readonly name: string;
  readonly request: {
    readonly method: string;
    /** With its query. */
    readonly path: string;
    readonly authorization: string | null;
    readonly contentType: string | null;
    readonly body: string | null;
  };
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, normalised either way. */
  readonly body: JsonValue;
}

/** What a GET shows of a provision's life, moments aside. */
export interface Look {
  readonly state: string;
  /** Null where the object is not there yet, or no more. */
  readonly cluster: number | null;
  readonly hosts: readonly (number | null)[];
  readonly networks: readonly (number | null)[];
  readonly datastores: readonly (number | null)[];
  /** Elastic addresses of the public network; null before it has a list of them. */
  readonly addresses: number | null;
  /** Descriptions of the history's entries. */
  readonly historic: readonly string[];
}

/** A provision looked at once a second while something was done to it. */
export interface Series {
  readonly name: string;
  readonly provision: number;
  readonly looks: readonly Look[];
}

/** Data of this project, written by scripts/compact-recordings.ts in the shape that its name says. */
function read(file: string): unknown {
  const bytes = readFileSync(new URL(`recordings/${file}.json.gz`, import.meta.url));
  return JSON.parse(gunzipSync(bytes).toString('utf8'));
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see read
export const readExchanges = (): readonly Exchange[] => read('exchanges') as Exchange[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see read
export const readSeries = (): readonly Series[] => read('series') as Series[];
/** The log of provision 16 at the time of the exchanges on logs, letters replaced, byte for byte as long. */
export const readLog = (): string => String(read('log'));
