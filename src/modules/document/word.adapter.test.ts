import { expect, test } from 'vitest';
import { bookContent, picture, pictureHash, sampleBook } from '../../../test/support/book.ts';
import { differenceOf } from './difference.rules.ts';
import { writeDocument } from './docx.adapter.ts';
import { readWord } from './word.adapter.ts';
import { NAMES } from './word-name.adapter.ts';
import { returned } from './word-return.rules.ts';

test('a whole book that went to Word and was not touched comes back as it was: every table, number, caption, note and reference', async () => {
  const content = bookContent();
  const word = await readWord(Buffer.from(await writeDocument(sampleBook({}, content), new Map([[pictureHash, picture]]))));
  const changed = returned(word.blocks, content.sections, NAMES).flatMap(({ section, found }) => {
    const stand = (sections: typeof content.sections) => ({ title: '', sections, attachments: [] });
    return found && found.gone.length === 0 && found.pictures === 0 && [found.section, found.whole].every((each) => differenceOf(stand([section]), stand([each])).length === 0) ? [] : [[section.id, found?.gone, found?.pictures, found && differenceOf(stand([section]), stand([found.whole])).slice(0, 2)]];
  });
  expect(changed).toEqual([]);
});
