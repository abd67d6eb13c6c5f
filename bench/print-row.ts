/** Prints as many different papers as it is told, one after the other, with the whole product loaded; says its memory after each. */
import '../src/app.ts';
import { printDocument } from '../src/modules/document/pdf.adapter.ts';
import { picture, pictureHash, sampleBook } from '../test/support/book.ts';

const book = sampleBook();
for (let round = 0; round < Number(process.argv[2]); round += 1) {
  await printDocument({ ...book, code: `ROW-${round}` }, { pictures: new Map([[pictureHash, picture]]) });
  console.log(Math.round(process.memoryUsage.rss() / 1024 / 1024));
}
