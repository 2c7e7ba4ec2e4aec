/** How long requests under way may take to finish before the process ends all the same. */
const GRACE_MS = 10_000;

/**
 * Ends the process in order on SIGINT and SIGTERM: no new requests, those under way finish. A second signal ends it
 * at once.
 */
export function closeOnSignals(server: { close(): Promise<void> }): void {
  let closing = false;
  const close = (): void => {
    if (closing) process.exit(1);
    closing = true;
    setTimeout(() => process.exit(1), GRACE_MS).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', close);
  process.on('SIGTERM', close);
}
