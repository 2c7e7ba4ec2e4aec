import { assertNever } from '@/lib/assert-never';
import type { Answer } from '../http/answer';

/** What goes wrong on the way, whatever the server would have answered. */
export const FAULT_KINDS = [
  'status',
  'html',
  'truncated',
  'drop',
  'never',
  'latency',
  /** The connection ends in the middle of a chunked answer. */
  'broken_chunk',
  /** The answer comes a byte at a time, and never ends. */
  'trickle',
  /** 50 MB of JSON. */
  'huge',
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  /** A path below the root, `*` for anything: `/provisions/*`. */
  readonly path: string;
  /** All methods when absent. */
  readonly method?: string | undefined;
  readonly kind: FaultKind;
  /** True where the server does what it was asked before the answer is spoiled, as when a proxy fails on the way back. */
  readonly act?: boolean | undefined;
  /** For `status` and `html`; 500 and 502 when absent. */
  readonly status?: number | undefined;
  /** For `latency`, in milliseconds of real time. */
  readonly latencyMs?: number | undefined;
  /** How often; for ever when absent. */
  readonly times?: number | undefined;
}

const PROXY_PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body>502 Bad Gateway</body></html>';

function matches(fault: Fault, method: string, path: string): boolean {
  const pattern = fault.path
    .split('*')
    .map((text) => text.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  const isMethod = fault.method === undefined || fault.method.toUpperCase() === method;
  return isMethod && new RegExp(`^(?:/api/v1)?${pattern}$`).test(path);
}

/** The faults of one session, oldest first. */
export class FaultList {
  #faults: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
  }

  clear(): void {
    this.#faults = [];
  }

  get all(): readonly Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  /** Takes the faults that hit a request: at most one latency, and one of another kind. */
  take(method: string, path: string): { readonly latencyMs: number; readonly fault: Fault | null } {
    let latencyMs = 0;
    let found: Fault | null = null;
    for (const entry of this.#faults) {
      if (!matches(entry.fault, method, path)) continue;
      const isLatency = entry.fault.kind === 'latency';
      if (isLatency ? latencyMs > 0 : found !== null) continue;
      entry.left -= 1;
      if (isLatency) latencyMs = entry.fault.latencyMs ?? 1000;
      else found = entry.fault;
    }
    this.#faults = this.#faults.filter(({ left }) => left > 0);
    return { latencyMs, fault: found };
  }
}

/** Whether the server hears of the request at all. */
export const reachesServer = ({ kind, act }: Fault): boolean =>
  kind === 'truncated' || act === true;

const HUGE = 50_000_000;

/**
 * What becomes of an answer: another one, or none ('drop': the connection ends, 'never': it stays), or one that comes
 * in a way of its own ('broken_chunk', 'trickle').
 */
export function spoiled(
  fault: Fault,
  answer: Answer,
): Answer | 'drop' | 'never' | 'broken_chunk' | 'trickle' {
  switch (fault.kind) {
    case 'status': {
      const status = fault.status ?? 500;
      return {
        status,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ err_code: status, message: 'Ordered by /__mock/faults' }),
      };
    }
    case 'html':
      return {
        status: fault.status ?? 502,
        headers: { 'content-type': 'text/html' },
        body: PROXY_PAGE,
      };
    case 'truncated':
      return { ...answer, body: answer.body.slice(0, Math.floor(answer.body.length / 2)) };
    case 'huge':
      return {
        status: 200,
        headers: { 'content-type': 'application/json' },
        body: `["${'x'.repeat(HUGE)}"]`,
      };
    case 'drop':
    case 'never':
    case 'broken_chunk':
    case 'trickle':
      return fault.kind;
    case 'latency':
      return answer;
    default:
      return assertNever(fault.kind);
  }
}
