import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

import type { Fault } from '../../mock-server/control/faults';
import type { FailureCause, Guest, SeedName, Stage } from '../../mock-server/model';
import { ON_ANY_ONEFORM } from './where';

const stateSchema = z.object({
  /** Mock time, in milliseconds since the epoch. */
  now: z.number(),
  provisions: z.array(z.object({ id: z.number(), name: z.string(), state: z.string() })),
});

type WorldState = z.infer<typeof stateSchema>;

const bodiesSchema = z.record(z.string(), z.record(z.string(), z.json()));
const storedSchema = z.object({ providers: bodiesSchema, provisions: bodiesSchema });

/** An order to fail at a stage: of one provision, or of the next one that is made. */
interface FailureOrder {
  readonly stage: Stage | 'ADD_IP' | 'SCALING';
  readonly cause?: FailureCause;
  readonly provisionId?: number;
  /** Again at each retry. */
  readonly sticky?: boolean;
  /** For ADD_IP: how many addresses the cloud still gives before it refuses one. */
  readonly after?: number;
}

/**
 * The OneForm of one test, by way of the mock server's control API. Its time stands still from the beginning: the
 * test moves it, so that nothing happens by itself and nothing has to be waited for.
 */
export class MockWorld {
  readonly #request: APIRequestContext;

  constructor(request: APIRequestContext) {
    this.#request = request;
  }

  /** Begins again from a seed, with the time as it is. */
  async reset(seed: SeedName): Promise<WorldState> {
    return this.#state('POST', 'reset', { seed });
  }

  async state(): Promise<WorldState> {
    return this.#state('GET', 'state');
  }

  /** What was asked of the API so far, oldest first: `GET /provisions/7`. */
  async requests(): Promise<readonly string[]> {
    const answer = await this.#call('GET', 'requests');
    return z.object({ requests: z.array(z.string()) }).parse(answer).requests;
  }

  async pause(): Promise<void> {
    await this.#call('POST', 'clock', { pause: true });
  }

  /** @param advanceMs of mock time */
  async advance(advanceMs: number): Promise<WorldState> {
    return this.#state('POST', 'clock', { advanceMs });
  }

  /** Moves time to the next end of a stage. */
  async step(): Promise<WorldState> {
    return this.#state('POST', 'clock', { step: true });
  }

  /** Moves time until no operation is running any more. */
  async settle(): Promise<WorldState> {
    return this.#state('POST', 'clock', { untilIdle: true });
  }

  async fault(fault: Fault): Promise<void> {
    await this.#call('POST', 'faults', { ...fault });
  }

  async mendAll(): Promise<void> {
    await this.#call('DELETE', 'faults');
  }

  async willFail(order: FailureOrder): Promise<void> {
    await this.#call('POST', 'fail', { ...order });
  }

  /** OneForm restarts: whatever was at work is frozen. */
  async restart(): Promise<void> {
    await this.#call('POST', 'restart', {});
  }

  async addGuest(provisionId: number, kind: 'vm' | 'vm-with-nic' | 'image'): Promise<void> {
    await this.#call('POST', 'guests', {
      provisionId,
      kind,
    } satisfies Omit<Partial<Guest>, 'kind'> & { kind: string; provisionId: number });
  }

  /** Changes what lies in the drivers' folders; see `driverRequest` of the mock server. */
  async changeDriver(change: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#call('POST', 'drivers', change);
  }

  /** The provision of that name. */
  async provision(name: string): Promise<WorldState['provisions'][number]> {
    const found = (await this.state()).provisions.find((provision) => provision.name === name);
    if (found === undefined) throw new Error(`There is no provision ${name}`);
    return found;
  }

  /**
   * What OneForm has of a provider or provision, secrets included.
   *
   * @param path of its page: `/providers/7`
   */
  async stored(path: string): Promise<Readonly<Record<string, unknown>>> {
    const [, kind, id = ''] = /\/(provider|provision)s\/(\d+)/.exec(path) ?? [];
    const { providers, provisions } = storedSchema.parse(await this.#call('GET', 'stored'));
    const body = (kind === 'provider' ? providers : provisions)[id];
    if (body === undefined) throw new Error(`OneForm has nothing at ${path}`);
    return body;
  }

  async #state(method: string, call: string, data?: object): Promise<WorldState> {
    return stateSchema.parse(await this.#call(method, call, data));
  }

  async #call(method: string, call: string, data?: object): Promise<unknown> {
    if (ON_ANY_ONEFORM)
      throw new Error(`${method} ${call} needs the mock server: take ANYWHERE off`);
    const response = await this.#request.fetch(`/__mock/${call}`, {
      method,
      ...(data === undefined ? {} : { data }),
    });
    if (!response.ok()) throw new Error(`${method} ${call}: ${await response.text()}`);
    return response.json();
  }
}
