/** `npm run dev`: the server started anew at each change, and Vite with live pages before it on port 5173. */
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onStop } from '../src/runtime/stop.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (...words) => spawn(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
const children = [run('--watch-path=src', '--watch-preserve-output', join(ROOT, 'src/main.ts')), run(join(ROOT, 'node_modules/vite/bin/vite.js'))];

const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
onStop(async () => {
  for (const child of children) child.kill('SIGTERM');
  await Promise.all(ended);
});
