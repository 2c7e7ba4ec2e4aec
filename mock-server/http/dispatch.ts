import type { Session } from '../session';
import { authenticate } from '../rules/auth';
import { forbidden, mayWrite } from '../rules/permissions';
import { answerOf, errorAnswer, notFound, unauthorized } from './answer';
import type { Answer } from './answer';
import { ApiError } from './api-error';
import { readableBody } from './body';
import { toInteger } from './ruby';
import { API_ROOT, matchRoute, normalPath } from './router';
import type { Match } from './router';

/** A request as it came, before anything is believed of it. */
export interface RawRequest {
  readonly method: string;
  /** With its query. */
  readonly url: string;
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** The answer of OneForm to a request, in the world of that session. */
export async function dispatch(session: Session, request: RawRequest): Promise<Answer> {
  const { method, contentType } = request;
  const [rawPath = '/', query = ''] = splitOnce(request.url, '?');
  const path = normalPath(rawPath);
  // Unknown routes inside the root want credentials first; outside of it none are asked for.
  if (path !== API_ROOT && !path.startsWith(`${API_ROOT}/`)) return notFound(method, path);
  const who = authenticate(session.world.users, request.authorization);
  if (who.kind === 'refused') return unauthorized(who.message);
  try {
    if (method !== 'GET' && method !== 'HEAD' && !mayWrite(who.user)) throw forbidden();
    const match = path === API_ROOT ? null : matchRoute(method, path.slice(API_ROOT.length));
    if (!match) return notFound(method, path);
    const run = async (): Promise<Answer> => {
      const now = session.advance();
      const reply = await match.handler({
        world: session.world,
        engine: session.engine,
        clock: session.clock,
        now,
        user: who.user,
        params: match.params,
        query: new URLSearchParams(query),
        body: readableBody(request.body, contentType),
      });
      return answerOf(reply, contentType);
    };
    return await (match.exclusive ? session.locks.run(lockOf(match), run) : run());
  } catch (error) {
    if (error instanceof ApiError) return errorAnswer(error, contentType);
    throw error;
  }
}

function lockOf(match: Match): number {
  return toInteger(match.params['id']);
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
