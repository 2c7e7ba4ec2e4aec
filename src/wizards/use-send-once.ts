import { useMutation, type UseMutationOptions } from '@tanstack/react-query';
import { useRef } from 'react';

import { failureOf, type ApiFailure } from '@/api/errors';

interface SendOnce<Request> {
  readonly sending: boolean;
  /** Does nothing while a request runs, however often it is called. */
  readonly send: (request: Request) => void;
}

interface Handlers<Answer> {
  readonly onSend: () => void;
  readonly onDone: (answer: Answer) => void;
  readonly onFailure: (failure: ApiFailure) => void;
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
  const run = async (request: Request) => {
    let answer: Answer;
    try {
      answer = await mutateAsync(request);
    } catch (thrown) {
      busy.current = false;
      onFailure(failureOf(thrown));
      return;
    }
    // Stays busy: what exists must not be made a second time while the page moves on.
    onDone(answer);
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
