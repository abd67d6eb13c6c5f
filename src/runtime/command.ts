import { StartRefused } from './refused.ts';

/** Runs a command of the terminal: what it refuses is one sentence, anything else shows where it happened. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof StartRefused ? error.message : error);
    process.exitCode = 1;
  }
}
