/** Prints as many different papers as it is told, one after the other, with the whole product loaded; says after each the memory of itself and of the press. */
import { readFileSync } from 'node:fs';
import '../src/app.ts';
import { printDocument } from '../src/modules/document/pdf.adapter.ts';
import { picture, pictureHash, sampleBook } from '../test/support/book.ts';

const book = sampleBook();
for (let round = 0; round < Number(process.argv[2]); round += 1) {
  await printDocument({ ...book, code: `ROW-${round}` }, { pictures: new Map([[pictureHash, picture]]) });
  console.log(Math.round(process.memoryUsage.rss() / 1024 / 1024 + below()));
}

/** Megabytes of the processes that this one started. */
function below(): number {
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean);
  return children.reduce((sum, each) => sum + Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${each}/status`, 'utf8'))?.[1] ?? 0) / 1024, 0);
}
