import { useEffect, useRef } from 'react';

import type { ApiFailure } from '@/api/errors';
import { useWrite } from '@/api/use-write';
import type { Write } from '@/api/write';

interface SendOnce<Request> {
  readonly sending: boolean;
  /** Why the answer was lost, while OneForm is asked what came of it; null otherwise. */
  readonly lost: ApiFailure | null;
  /** Does nothing while a request runs, however often it is called. */
  readonly send: (request: Request) => void;
}

/** `here` is false where the form was left while the request ran: its answer is told, but does not navigate. */
interface Handlers<Answer> {
  readonly onSend: () => void;
  readonly onDone: (answer: Answer, here: boolean) => void;
  readonly onFailure: (error: unknown, here: boolean) => void;
}

/**
 * Sends a request, one at a time. The guard is a ref, since two presses can come before React renders the
 * button as busy. Nothing is ever repeated by itself.
 */
export function useSendOnce<Answer, Request>(
  write: Write<Request, Answer>,
  { onSend, onDone, onFailure }: Handlers<Answer>,
): SendOnce<Request> {
  const { mutateAsync, isPending, lost } = useWrite(write);
  const busy = useRef(false);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const run = async (request: Request) => {
    let answer: Answer;
    try {
      answer = await mutateAsync(request);
    } catch (thrown) {
      busy.current = false;
      onFailure(thrown, here.current);
      return;
    }
    // Stays busy: what exists must not be made a second time while the page moves on.
    onDone(answer, here.current);
  };
  return {
    sending: isPending,
    lost,
    send: (request) => {
      if (busy.current) return;
      busy.current = true;
      onSend();
      void run(request);
    },
  };
}
