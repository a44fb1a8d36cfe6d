/** The other side of `startWorker`: says `ready`, then answers requests one after another until it is told to end. */
export function serve<Request>(
  ready: object,
  handle?: (request: Request) => Promise<object>,
  stop?: () => Promise<void>,
): void {
  process.on('message', (request) => {
    handle?.(request as Request).then(
      (answer) => process.send?.(answer),
      (error: unknown) =>
        process.send?.({ problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  let leaving = false;
  const leave = async () => {
    if (leaving) return;
    leaving = true;
    await stop?.();
    process.exit(0);
  };
  process.once('SIGTERM', () => void leave());
  process.once('disconnect', () => void leave());
  // The terminal signals the whole group; the bench's own process ends the others in order.
  process.on('SIGINT', () => undefined);
  process.send?.(ready);
}
