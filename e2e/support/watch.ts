import { expect, type BrowserContext } from '@playwright/test';

/** Chromium's own line for every answer of 400 and above; the answers are watched by themselves. */
const FAILED_TO_LOAD = 'Failed to load resource';

/** Keeps what no test should pass over in silence: errors and warnings on the console, exceptions, answers of 500 and above. */
export class Watch {
  readonly #seen: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(context: BrowserContext) {
    context.on('console', (message) => {
      const type = message.type();
      if (type !== 'error' && type !== 'warning') return;
      if (message.text().startsWith(FAILED_TO_LOAD)) return;
      this.#seen.push(`console, ${type}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#seen.push(`exception: ${String(error.error())}`));
    context.on('response', (response) => {
      if (response.status() < 500) return;
      const { pathname } = new URL(response.url());
      this.#seen.push(`${response.status()} ${response.request().method()} ${pathname}`);
    });
  }

  /** @param pattern of what this test brings about itself: `502 GET /api/v1/provisions` */
  allow(pattern: RegExp): void {
    this.#allowed.push(pattern);
  }

  expectNothing(): void {
    const unexpected = this.#seen.filter(
      (line) => !this.#allowed.some((pattern) => pattern.test(line)),
    );
    expect(unexpected, 'nothing goes wrong unnoticed').toEqual([]);
  }
}
