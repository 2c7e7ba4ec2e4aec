import { isRefused } from '@/api/certainty';
import { ApiError, failureOf, type ApiFailure } from '@/api/errors';

/** What reading tells of a write whose answer was lost. */
export type Seen<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  /** Nothing of it can be seen, or not yet. */
  | { readonly kind: 'not_done' }
  /** It leaves no mark that could be read: a secret, for one. */
  | { readonly kind: 'untold' };

/** Asks whether a write was carried out, by GETs only. Rejects where they fail. */
export type Look<Answer> = () => Promise<Seen<Answer>>;

/** A mutation of React Query that can tell, when its answer is lost, whether it was carried out. */
export interface Write<Variables, Answer> {
  readonly mutationKey: readonly string[];
  readonly mutationFn: (variables: Variables) => Promise<Answer>;
  /** Called before it is sent, to remember how things were; never rejects for want of that. */
  readonly look: (variables: Variables) => Look<Answer> | Promise<Look<Answer>>;
  /** Pauses before the looks that find nothing, in ms, where the server works longer than usual; see `LOOKS`. */
  readonly looks?: readonly number[];
  readonly onSuccess?: (answer: Answer, variables: Variables) => void;
  readonly onSettled: (
    answer: Answer | undefined,
    error: Error | null,
    variables: Variables,
  ) => Promise<void>;
  readonly gcTime?: number;
}

/** The answer of a write was lost, and reading could not tell that it was carried out. */
export class LostAnswer extends ApiError {
  /** `not_seen`: OneForm was asked and shows no change. `untold`: it can't be told. */
  readonly truth: 'not_seen' | 'untold';

  constructor(failure: ApiFailure, truth: LostAnswer['truth'], request: string) {
    super(failure, request);
    this.truth = truth;
  }
}

export interface Carrying {
  /** The answer was lost: what follows are looks. */
  readonly onLost: (failure: ApiFailure) => void;
  /** False once the caller does not wait any more: a OneForm that is out is not waited for then. */
  readonly isWanted: () => boolean;
}

/** Pauses before the looks that find nothing, in ms: the server may be at it still. After the last, it counts as not done. */
const LOOKS = [500, 2_000, 4_000] as const;
/** The longest pause while OneForm can't be asked. */
const LONGEST_PAUSE = 15_000;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/**
 * Sends a write, once, and settles what came of it: resolves when it was carried out (OneForm said so, or shows it),
 * rejects with the refusal when it certainly was not, and with `LostAnswer` when that stays open.
 */
export async function carryOut<Variables, Answer>(
  write: Pick<Write<Variables, Answer>, 'mutationKey' | 'mutationFn' | 'look' | 'looks'>,
  variables: Variables,
  carrying: Carrying,
): Promise<Answer> {
  const look = await write.look(variables);
  try {
    return await write.mutationFn(variables);
  } catch (error) {
    const failure = failureOf(error);
    if (isRefused(failure)) throw error;
    carrying.onLost(failure);
    const seen = await settle(look, write.looks ?? LOOKS, carrying);
    if (seen.kind === 'done') return seen.answer;
    const truth = seen.kind === 'not_done' ? 'not_seen' : 'untold';
    throw new LostAnswer(failure, truth, write.mutationKey.join(' '));
  }
}

async function settle<Answer>(
  look: Look<Answer>,
  pauses: readonly number[],
  { isWanted }: Carrying,
): Promise<Seen<Answer>> {
  let failures = 0;
  let looked = 0;
  for (;;) {
    await pause(
      failures === 0 ? (pauses[looked] ?? 0) : Math.min(1_000 * 2 ** failures, LONGEST_PAUSE),
    );
    try {
      const seen = await look();
      failures = 0;
      looked += 1;
      if (seen.kind !== 'not_done' || looked === pauses.length) return seen;
    } catch (error) {
      failures += 1;
      if (!isWanted() || failureOf(error).kind === 'forbidden') return { kind: 'untold' };
    }
  }
}

/** For what leaves no mark that could be read. */
export const cannotTell = (): Promise<{ readonly kind: 'untold' }> =>
  Promise.resolve({ kind: 'untold' });
