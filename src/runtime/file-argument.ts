import { resolve } from 'node:path';

/** The one file named on the command line, meant from where the caller stands. Leaves with the usage when it is missing. */
export function fileArgument(usage: string): string {
  const [name, ...more] = process.argv.slice(2);
  if (name && more.length === 0) return resolve(process.env['INIT_CWD'] ?? '.', name);
  console.error(`Pemakaian: ${usage}`);
  process.exit(1);
}
