import type { Api } from '@/api/api';
import { failureOf, type ApiFailure } from '@/api/errors';
import { logSource } from '@/api/log-source';
import type { ProvisionId } from '@/domain/ids';
import type { LineBlocks } from '@/domain/log/line-blocks';
import { nextLogPoll } from '@/domain/log/poll';
import { EMPTY_TAIL, tailReducer, type LogTail } from '@/domain/log/tail';
import type { ClockMarks } from '@/domain/log/zones';

/** What a page shows of a log. */
export interface LogView {
  readonly lines: LineBlocks;
  /** What tells when the lines were written. */
  readonly marks: ClockMarks;
  /** When lines last came while this page watched, by the server's clock in milliseconds; null before any did. */
  readonly heardAt: number | null;
  /** Grows each time that the log begins again, so that a list can drop what it remembers of lines. */
  readonly generation: number;
  /** `ended`: read to its end, and the provision is at rest. */
  readonly status: 'loading' | 'following' | 'ended' | 'failed';
  /** Why the last poll failed; polling goes on, ever slower. */
  readonly failure: ApiFailure | null;
}

export interface LogTailStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => LogView;
  /** Whether the provision is changing: while it is, the log is followed. */
  readonly setActive: (active: boolean) => void;
  /** The values that must not show: of the provision's own masked inputs. */
  readonly setSecrets: (values: readonly string[]) => void;
  /** Asks at once, whatever the delay. */
  readonly poll: () => void;
}

/** After so many silent polls of a provision that changes, the lines of the file are counted: it may have been cut. */
const SILENCE_BEFORE_COUNT = 10;
/** Lines that come after so long without an answer (the tab was hidden) may be as old as that. */
const WATCHING = 90_000;
/** An offset inside a character fails for ever (contract#log-poll); after so many failures the log is read again. */
const FAILURES_BEFORE_RESTART = 3;

/** The bytes at the offset are no text: the offset lies inside a character, or OneForm runs without UTF-8. */
function isByteTrouble(failure: ApiFailure): boolean {
  return failure.kind === 'server' && failure.reason?.includes('invalid byte sequence') === true;
}

/**
 * Follows the log of one provision for as long as somebody is subscribed: one request at a time, slower
 * while nothing comes, none in a hidden tab.
 */
export function createLogTailStore(
  { transport, page }: Pick<Api, 'transport' | 'page'>,
  id: ProvisionId,
): LogTailStore {
  const source = logSource(transport, id);
  let tail: LogTail = EMPTY_TAIL;
  let failures = 0;
  let active = false;
  let heardAt: number | null = null;
  let answeredAt: number | null = null;
  let secrets: readonly string[] = [];
  let view: LogView = {
    lines: tail.lines,
    marks: tail.marks,
    heardAt: null,
    generation: tail.generation,
    status: 'loading',
    failure: null,
  };
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let request: AbortController | undefined;
  let unwatch: (() => void) | undefined;

  const publish = (status: LogView['status'], failure: ApiFailure | null): void => {
    const { lines, marks, generation } = tail;
    const same =
      view.lines === lines &&
      view.heardAt === heardAt &&
      view.generation === generation &&
      view.status === status &&
      view.failure === failure;
    if (same) return;
    view = { lines, marks, heardAt, generation, status, failure };
    for (const listener of listeners) listener();
  };

  const schedule = (): void => {
    clearTimeout(timer);
    const { silentPolls } = tail;
    const delay = nextLogPoll({
      active,
      silentPolls,
      failures,
      visible: page.isVisible(),
      weight: source.weight(),
    });
    if (delay !== false) timer = setTimeout(() => void ask(), delay);
  };

  async function step(signal: AbortSignal): Promise<void> {
    const asked = tail.pos;
    const chunk = await source.after(asked, !active, signal);
    // The file was cut, so that the next question is for its beginning.
    if (chunk.pos < asked) {
      tail = tailReducer(tail, { type: 'restart' });
      heardAt = null;
      return;
    }
    const before = tail;
    tail = tailReducer(tail, { type: 'chunk', asked, chunk });
    const now = transport.clock.now();
    if (tail.generation !== before.generation) heardAt = null;
    // The first lines are the past; what comes later is news, where nothing was missed in between.
    else if (before.lines.length > 0 && chunk.lines.length > 0)
      heardAt = answeredAt !== null && now - answeredAt < WATCHING ? now : null;
    answeredAt = now;
    if (tail.silentPolls === 0 || tail.silentPolls % SILENCE_BEFORE_COUNT !== 0) return;
    if (source.countLines === null) return;
    const totalLines = await source.countLines(signal);
    tail = tailReducer(tail, { type: 'total', totalLines });
  }

  async function ask(): Promise<void> {
    if (request !== undefined || listeners.size === 0) return;
    clearTimeout(timer);
    const own = new AbortController();
    request = own;
    try {
      await step(own.signal);
      failures = 0;
      const ended = !active && tail.silentPolls > 0;
      publish(ended ? 'ended' : 'following', null);
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind === 'aborted') return;
      failures += 1;
      if (isByteTrouble(failure) && failures % FAILURES_BEFORE_RESTART === 0 && tail.pos > 0) {
        tail = tailReducer(tail, { type: 'restart' });
      }
      publish('failed', failure);
    } finally {
      if (request === own) request = undefined;
    }
    if (listeners.size > 0) schedule();
  }

  const onVisibility = (): void => {
    if (page.isVisible() && (active || view.status !== 'ended')) void ask();
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        unwatch = page.onVisibility(onVisibility);
        void ask();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unwatch?.();
        clearTimeout(timer);
        request?.abort();
        request = undefined;
      };
    },
    getSnapshot: () => view,
    setActive(value) {
      if (active === value) return;
      active = value;
      // Either lines will come now, or the last ones have just been written.
      tail = { ...tail, silentPolls: 0 };
      void ask();
    },
    setSecrets(values) {
      if (values.length === secrets.length && values.every((value) => secrets.includes(value)))
        return;
      secrets = values;
      const { generation } = tail;
      tail = tailReducer(tail, { type: 'secrets', values });
      // An answer that is on its way belongs to a question that is no longer the last one.
      if (tail.generation === generation) return;
      publish('loading', null);
      void ask();
    },
    poll: () => void ask(),
  };
}
