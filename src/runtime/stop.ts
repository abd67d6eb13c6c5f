/** Orderly ends: Ctrl-C, termination by a service manager, and the death of the bootstrap that started us. */

/** How long an orderly end may take before the process leaves anyway, in milliseconds. */
const PATIENCE = 15_000;

/** Runs `stop` once on the first signal and leaves with code 0, or with 1 when stopping failed or took too long. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), PATIENCE).unref();
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(error);
      process.exit(1);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // The bootstrap holds a channel open; it closes even when the bootstrap was killed without a chance to say so.
  process.on('disconnect', end);
  process.channel?.unref();
}
