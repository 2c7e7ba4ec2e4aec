import type { Transport } from '@/api/transport/transport';

/** What a page that failed tells: where, never what was said, since messages may quote what somebody typed. */
interface CrashReport {
  /** The kind of error: `TypeError`. */
  readonly name: string;
  /** `assets/first-a1b2.js:1:2345`, the innermost first. */
  readonly places: readonly string[];
  /** The address without its query, ids as `:id`. */
  readonly page: string;
}

const PLACES = 20;
/** The file of a line of a stack, below the page's origin, with line and column. */
const PLACE = /(?:https?:\/\/[^/\s)]+)\/([\w./-]{1,120}:\d{1,7}:\d{1,7})/;

/**
 * @param thrown what the page threw
 * @param pathname where it stood
 */
export function crashReport(thrown: unknown, pathname: string): CrashReport {
  const error = thrown instanceof Error ? thrown : null;
  const name = error !== null && /^\w{1,60}$/.test(error.name) ? error.name : 'Error';
  const places = (error?.stack ?? '').split('\n').flatMap((line) => {
    const place = PLACE.exec(line)?.[1];
    return place === undefined ? [] : [place];
  });
  const page = pathname
    .split('/')
    .map((part) => (/^[a-z]*(?:-[a-z]+)*$/.test(part) && part.length <= 20 ? part : ':id'))
    .join('/')
    .slice(0, 200);
  return { name, places: places.slice(0, PLACES), page };
}

/** Reports to the operator of the app, once. A failure of the report is not shown. */
export async function reportCrash(
  transport: Pick<Transport, 'own'>,
  { name, places, page }: CrashReport,
): Promise<void> {
  try {
    await transport.own({
      method: 'POST',
      path: '/crash',
      body: { name, places: [...places], page },
    });
  } catch {
    // The page says already that it failed.
  }
}
