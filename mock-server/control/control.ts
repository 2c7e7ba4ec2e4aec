import { z } from 'zod';

import { parseJson } from '@/lib/exact-json';
import type { Answer } from '../http/answer';
import { syncDrivers } from '../handlers/drivers';
import type { Session } from '../session';
import { changeDriver } from './drivers';
import { clearFailures, orderFailure } from './failures';
import { addGuest } from './guests';
import {
  clearFailRequest,
  clockRequest,
  driverRequest,
  failRequest,
  faultRequest,
  guestRequest,
  resetRequest,
  restartRequest,
} from './requests';

export const CONTROL_ROOT = '/__mock';

const answer = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

function stateOf(session: Session): object {
  const now = session.advance();
  const { world, clock, faults } = session;
  return {
    now,
    speed: clock.speed,
    paused: clock.paused,
    provisions: [...world.provisions.values()].map(({ id, body, work, failures }) => ({
      id,
      name: body.name,
      state: body.state,
      work,
      failures,
    })),
    drivers: [...world.drivers.values()].map(({ id, state }) => ({ id, state })),
    guests: world.guests,
    faults: faults.all,
  };
}

async function moveClock(session: Session, request: z.infer<typeof clockRequest>): Promise<void> {
  const { clock } = session;
  if (request.speed !== undefined) clock.setSpeed(request.speed);
  if (request.pause !== undefined) clock.setPaused(request.pause);
  if (request.advanceMs !== undefined) clock.moveTo(clock.now() + request.advanceMs);
  if (request.step) session.step();
  if (request.untilIdle) await session.settle();
}

/** All threads of the server die; what they were doing stays as it is (contract#trap-14). */
function restart(session: Session, { locale }: z.infer<typeof restartRequest>): void {
  session.advance();
  const { world, engine } = session;
  for (const record of world.provisions.values()) engine.abandon(record);
  if (locale !== undefined) world.asciiLocale = locale === 'C';
  syncDrivers(world);
}

/** What lies in the documents, secrets included: what the API shows only to `include_sensitive`, which no gateway passes on. */
function storedIn({ world }: Session): object {
  const bodies = (records: ReadonlyMap<number, { readonly body: unknown }>): object =>
    Object.fromEntries([...records].map(([id, { body }]) => [id, body]));
  return { providers: bodies(world.providers), provisions: bodies(world.provisions) };
}

type Call = (session: Session, body: unknown) => unknown;

/** What a call answers when what it names is not there. */
const NOTHING = null;

const CALLS: Readonly<Record<string, Call>> = {
  'GET /state': (session) => stateOf(session),
  'GET /stored': (session) => storedIn(session),
  'GET /requests': (session) => ({ requests: session.requests }),
  'POST /reset': (session, body) => {
    session.reset(resetRequest.parse(body).seed);
    return stateOf(session);
  },
  'POST /clock': async (session, body) => {
    await moveClock(session, clockRequest.parse(body));
    return stateOf(session);
  },
  'POST /fail': (session, body) => orderFailure(session, failRequest.parse(body)) ?? NOTHING,
  'DELETE /fail': (session, body) => {
    clearFailures(session, clearFailRequest.parse(body).provisionId);
    return {};
  },
  'POST /faults': (session, body) => {
    session.faults.add(faultRequest.parse(body));
    return { faults: session.faults.all };
  },
  'DELETE /faults': (session) => {
    session.faults.clear();
    return { faults: [] };
  },
  'POST /restart': (session, body) => {
    restart(session, restartRequest.parse(body));
    return stateOf(session);
  },
  'POST /guests': (session, body) => addGuest(session, guestRequest.parse(body)) ?? NOTHING,
  'DELETE /guests': (session) => {
    session.world.guests.splice(0);
    return {};
  },
  'POST /drivers': (session, body) =>
    changeDriver(session, driverRequest.parse(body)) ? stateOf(session) : NOTHING,
};

/** Answers a call of the control API; null when there is no such call. */
export async function control(
  session: Session,
  method: string,
  path: string,
  text: string,
): Promise<Answer | null> {
  const call = CALLS[`${method} ${path.slice(CONTROL_ROOT.length)}`];
  if (!call) return null;
  try {
    const body: unknown = text === '' ? {} : parseJson(text);
    const result = await call(session, body);
    return result === NOTHING
      ? answer(404, { error: 'No such provision, object or driver' })
      : answer(200, result);
  } catch (error) {
    if (error instanceof SyntaxError) return answer(400, { error: error.message });
    if (error instanceof z.ZodError) return answer(400, { error: z.prettifyError(error) });
    throw error;
  }
}
