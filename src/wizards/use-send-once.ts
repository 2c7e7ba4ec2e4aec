import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { failureOf, type ApiFailure } from '@/api/errors';

interface SendOnce<Request> {
  readonly sending: boolean;
  /** Does nothing while a request runs, however often it is called. */
  readonly send: (request: Request) => void;
}

/** `here` is false where the form was left while the request ran: its answer is told, but takes nobody anywhere. */
interface Handlers<Answer> {
  readonly onSend: () => void;
  readonly onDone: (answer: Answer, here: boolean) => void;
  readonly onFailure: (failure: ApiFailure, here: boolean) => void;
}

/**
 * Sends a request, one at a time. The guard is a ref, since two presses can come before React draws the
 * button as busy. Nothing is ever repeated by itself.
 */
export function useSendOnce<Answer, Request>(
  mutation: UseMutationOptions<Answer, Error, Request>,
  { onSend, onDone, onFailure }: Handlers<Answer>,
): SendOnce<Request> {
  const { mutateAsync, isPending } = useMutation(mutation);
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
      onFailure(failureOf(thrown), here.current);
      return;
    }
    // Stays busy: what exists must not be made a second time while the page moves on.
    onDone(answer, here.current);
  };
  return {
    sending: isPending,
    send: (request) => {
      if (busy.current) return;
      busy.current = true;
      onSend();
      void run(request);
    },
  };
}
