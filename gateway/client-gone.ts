import type { ServerResponse } from 'node:http';

/** Aborts when the client goes before it has its answer. */
export function clientGone(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const left = (): void => {
    if (!response.writableFinished) controller.abort();
  };
  if (response.destroyed) left();
  else response.once('close', left);
  return controller.signal;
}
