/**
 * Why the gateway itself answers, instead of OneForm. The client decides by the code; the message is for people
 * who look at the answer without the client.
 */
const ANSWERS = {
  /** No session, or one that is over: the client shows its log-in. */
  session: { status: 401, message: 'There is no session, or it has ended. Log in again.' },
  /** `POST /session` with a name and password that OneForm refuses. */
  credentials: { status: 401, message: 'OneForm does not accept this user name and password.' },
  /** A write without `X-OneProvision: 1`, which pages of other origins cannot send. */
  write_header: {
    status: 403,
    message: 'Requests that change something need the header X-OneProvision: 1.',
  },
  /** A write that a page of another origin sends. */
  foreign_origin: { status: 403, message: 'Requests from pages of other sites are refused.' },
  invalid_request: { status: 400, message: 'The request is not understood.' },
  not_found: { status: 404, message: 'There is nothing at this address.' },
  /** The rest of the request did not come in time: nothing was passed on. */
  body_timeout: { status: 408, message: 'The request did not come in time.' },
  too_large: { status: 413, message: 'The request is too large.' },
  rate_limited: { status: 429, message: 'Too many attempts to log in. Wait a minute.' },
  /** Too many requests are open: this one was certainly not carried out. `Retry-After` says when to try again. */
  busy: { status: 503, message: 'Too many requests are open. Try again in a moment.' },
  /** Connection refused, or the host is unknown: the request was certainly not carried out. */
  oneform_unreachable: { status: 502, message: 'OneForm cannot be reached.' },
  /** The connection broke before an answer came: a write may have been carried out or not. */
  oneform_dropped: { status: 502, message: 'OneForm closed the connection without an answer.' },
  /** OneForm answered something that is no answer; the log-in check, neither yes nor no. */
  oneform_error: { status: 502, message: 'OneForm answered with an error of its own.' },
  /** No answer in time: a write may still be carried out. */
  oneform_timeout: { status: 504, message: 'OneForm did not answer in time.' },
  gateway_error: { status: 500, message: 'The gateway failed.' },
} as const satisfies Record<string, { status: number; message: string }>;

export type AnswerCode = keyof typeof ANSWERS;

/** Tells the client's "the session is over" from a 401 that comes from OneForm itself. */
const SESSION_HEADER = 'x-oneprovision-session';

/** What is needed of a reply; fastify and its plugins type theirs in ways that don't fit each other. */
export interface Answerable {
  code(status: number): unknown;
  header(name: string, value: string): unknown;
  type(contentType: string): unknown;
  send(payload: unknown): unknown;
}

/**
 * Sends `{code, message}` with the status of the code.
 *
 * @param message more than the code says, where more is known; never anything that was sent
 */
export function answer<Reply extends Answerable>(
  reply: Reply,
  code: AnswerCode,
  message?: string,
): Reply {
  const { status, message: usual } = ANSWERS[code];
  if (code === 'session') reply.header(SESSION_HEADER, 'none');
  reply.code(status);
  reply.header('cache-control', 'no-store');
  reply.type('application/json');
  reply.send({ code, message: message ?? usual });
  return reply;
}
