/** `npm run check`: every fence, one line each, then what they found. `npm run check -- types words` runs only these. */
import { dirname } from 'node:path';
import { fenceNames, runFences } from './fences.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !fenceNames.includes(name));
if (unknown.length > 0) {
  console.error(`No fence ${unknown.join(', ')}; there are: ${fenceNames.join(', ')}`);
  process.exit(2);
}

const started = Date.now();
const results = await runFences(dirname(import.meta.dirname), asked.length > 0 ? asked : fenceNames, ({ name, read, findings }) => {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const verdict = findings.length === 0 ? 'ok' : `${findings.length} found`;
  console.log(`${name.padEnd(16)} ${String(read).padStart(5)} files  ${seconds.padStart(5)} s  ${verdict}`);
});

for (const { name, findings } of results) {
  for (const { file, line, rule, message } of findings) console.error(`${name}: ${file}${line ? `:${line}` : ''} ${rule}: ${message}`);
}
process.exit(results.every(({ findings }) => findings.length === 0) ? 0 : 1);
