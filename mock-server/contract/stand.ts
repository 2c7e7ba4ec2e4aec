import { Buffer } from 'node:buffer';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { isDeepStrictEqual } from 'node:util';

import type { SeedName } from '../model';
import { createMockServer } from '../server';
import type { MockServer } from '../server';
import type { Session } from '../session';
import { lookOf } from './look';
import type { Exchange, Look } from './recording';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A mock server whose time stands still unless somebody waits for it. */
export class Stand {
  readonly #server: MockServer;
  readonly #url: URL;
  readonly #looks = new Map<number, Look[]>();

  private constructor(server: MockServer, url: string) {
    this.#server = server;
    this.#url = new URL(url);
    this.session.clock.setPaused(true);
  }

  static async open(seed: SeedName): Promise<Stand> {
    const server = await createMockServer({ seed });
    return new Stand(server, await server.listen({ port: 0 }));
  }

  /** What a GET would have shown of each provision, each time that something had changed. */
  get looks(): ReadonlyMap<number, readonly Look[]> {
    return this.#looks;
  }

  get session(): Session {
    return this.#server.session();
  }

  async close(): Promise<void> {
    await this.#server.close();
  }

  /** Lets everything end that is at work, and looks at each step. */
  async settle(): Promise<void> {
    do {
      this.#look();
      await this.pause();
    } while (this.session.step());
  }

  /** Sends a request as it was recorded, path and all, and moves time while the answer waits for it. */
  async send(request: Exchange['request']): Promise<RawAnswer> {
    const pending = this.#send(request);
    const outcome = pending.then((answer) => ({ answer }));
    for (;;) {
      const first = await Promise.race([outcome, this.pause()]);
      if (first) {
        this.#look();
        return first.answer;
      }
      const wait = this.session.clock.nextWait();
      if (wait !== null) this.session.clock.moveTo(wait);
    }
  }

  /** A request of oneadmin's that is not compared; it may be left waiting. */
  async post(path: string, body: object): Promise<void> {
    const answer = await this.#send({
      method: 'POST',
      path: `/api/v1${path}`,
      authorization: `Basic ${Buffer.from('oneadmin:opennebula').toString('base64')}`,
      contentType: 'application/json',
      body: JSON.stringify(body),
    });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
  }

  /** Lets the server get on with what it has. */
  async pause(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
    }
  }

  #look(): void {
    for (const { id, body } of this.session.world.provisions.values()) {
      const looks = this.#looks.get(id) ?? [];
      this.#looks.set(id, looks);
      const look = lookOf(body);
      if (!isDeepStrictEqual(looks.at(-1), look)) looks.push(look);
    }
  }

  async #send({
    method,
    path,
    authorization,
    contentType,
    body,
  }: Exchange['request']): Promise<RawAnswer> {
    const headers = {
      ...(authorization !== null && { authorization }),
      ...(contentType !== null && { 'content-type': contentType }),
      ...(body !== null && { 'content-length': String(Buffer.byteLength(body)) }),
    };
    const { hostname, port } = this.#url;
    return new Promise((resolve, reject) => {
      const request = httpRequest({ hostname, port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          });
        });
        response.on('error', reject);
      });
      request.on('error', reject);
      request.end(body ?? undefined);
    });
  }
}
