import type { ActionReason } from '@/domain/provision/actions';
import type { Provision } from '@/domain/provision/provision';

/** What came of one of many. */
export type BulkResult =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done' }
  /** It had changed meanwhile, so that nothing was sent. */
  | { readonly kind: 'left_out'; readonly reason: ActionReason }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** The run was ended before its turn. */
  | { readonly kind: 'ended' };

export interface BulkItem {
  readonly provision: Provision;
  readonly result: BulkResult;
}

export interface BulkState {
  readonly phase: 'running' | 'pausing' | 'paused' | 'over';
  readonly items: readonly BulkItem[];
}

/** Does it to one: why it was left out, or null when it was done. Rejects where it failed. */
export type BulkStep = (provision: Provision) => Promise<ActionReason | null>;

export interface BulkRun {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => BulkState;
  /** After the one that is under way; a request that was sent is not taken back. */
  readonly pause: () => void;
  readonly resume: () => void;
  /** Those that wait are left as they are. */
  readonly end: () => void;
}

/** Begins to do something to many, one after the other. One that fails does not keep the others from their turn. */
export function startBulk(
  provisions: readonly Provision[],
  step: BulkStep,
  onOver: () => void,
): BulkRun {
  const listeners = new Set<() => void>();
  let state: BulkState = {
    phase: 'running',
    items: provisions.map((provision) => ({ provision, result: { kind: 'waiting' } })),
  };
  let wake: (() => void) | null = null;
  const set = (next: Partial<BulkState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const settle = (index: number, result: BulkResult): void => {
    const item = state.items[index];
    if (item !== undefined) set({ items: state.items.with(index, { ...item, result }) });
  };
  const turn = async (): Promise<void> => {
    if (state.phase !== 'pausing') return;
    set({ phase: 'paused' });
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  };
  const one = async (index: number, provision: Provision): Promise<void> => {
    settle(index, { kind: 'running' });
    try {
      const reason = await step(provision);
      settle(index, reason === null ? { kind: 'done' } : { kind: 'left_out', reason });
    } catch (error) {
      settle(index, { kind: 'failed', error });
    }
  };
  const all = async (): Promise<void> => {
    for (const [index, provision] of provisions.entries()) {
      await turn();
      if (state.phase === 'over') return;
      await one(index, provision);
    }
    over();
  };
  const over = (): void => {
    if (state.phase === 'over') return;
    set({
      phase: 'over',
      items: state.items.map(({ provision, result }) => ({
        provision,
        result: result.kind === 'waiting' ? { kind: 'ended' } : result,
      })),
    });
    onOver();
  };
  void all();
  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    state: () => state,
    pause: () => {
      if (state.phase === 'running') set({ phase: 'pausing' });
    },
    resume: () => {
      if (state.phase !== 'pausing' && state.phase !== 'paused') return;
      set({ phase: 'running' });
      wake?.();
    },
    end: () => {
      over();
      wake?.();
    },
  };
}
