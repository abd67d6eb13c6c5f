import { expect, test } from 'vitest';
import { bookContent, picture, pictureHash, sampleBook } from '../../../test/support/book.ts';
import { composedKind } from '../../../test/support/kinds.ts';
import { sampleDocument } from '../../../test/support/papers.ts';
import { png } from '../../../test/support/png.ts';
import { pack, unpack } from './archive.adapter.ts';
import { documentContent, paragraphOf, type Section } from './content.contract.ts';
import { imagesIn } from './node.rules.ts';
import { differenceOf } from './difference.rules.ts';
import { writeDocument } from './docx.adapter.ts';
import { printedSections } from './printed-section.rules.ts';
import { readWord } from './word.adapter.ts';
import { NAMES } from './word-name.adapter.ts';
import { returned } from './word-return.rules.ts';

test('a whole book that went to Word and was not touched comes back as it was: every table, number, caption, note and reference', async () => {
  const content = bookContent();
  const word = await readWord(Buffer.from(await writeDocument(sampleBook({}, content), new Map([[pictureHash, picture]]))));
  const changed = returned(word.blocks, content.sections, NAMES).flatMap(({ section, found }) => {
    const stand = (sections: typeof content.sections) => ({ title: '', sections, attachments: [] });
    return found && found.gone.length === 0 && found.pictures === 0 && found.replaced === 0 && [found.section, found.whole].every((each) => differenceOf(stand([section]), stand([each])).length === 0) ? [] : [[section.id, found?.gone, found?.pictures, found?.replaced, found && differenceOf(stand([section]), stand([found.whole])).slice(0, 2)]];
  });
  expect(changed).toEqual([]);
});

test('a picture that was replaced in its place is told, and taken for none that came along', async () => {
  const content = bookContent();
  const file = Buffer.from(await writeDocument(sampleBook({}, content), new Map([[pictureHash, picture]])));
  const swapped = unpack(file, /./).map(({ name, bytes }) => ({ name, bytes: name.startsWith('word/media/') && bytes.equals(picture) ? png(8, 8, () => [9, 9, 9]) : bytes }));
  const told = async (bytes: Buffer) => returned((await readWord(bytes)).blocks, content.sections, NAMES).flatMap(({ section, found }) => (found && found.pictures + found.replaced > 0 ? [[section.id, found.pictures, found.replaced]] : []));
  expect(await told(file)).toEqual([]);
  const own = content.sections.map(({ id }) => [id, 0, imagesIn(content.sections).filter(({ section }) => section === id).length]).filter(([, , count]) => count !== 0);
  expect(own.length).toBeGreaterThan(0);
  expect(await told(pack(swapped))).toEqual(own);
});

test('what a person wrote over the data comes back like any other text', async () => {
  const sections: Section[] = [{ id: 'bab-1', title: 'Bab I', part: 'chapter', body: { type: 'doc', content: [
    { type: 'dataBlock', attrs: { key: 't1', state: 'overridden', asOf: '2026-01-05T01:00:00.000Z', reason: 'Angka berubah.' }, content: [paragraphOf('Tulisan sendiri.')] },
  ] } }];
  const file = Buffer.from(await writeDocument(sampleDocument({ sections: printedSections(sections) })));
  const worked = unpack(file, /./).map(({ name, bytes }) => ({ name, bytes: name === 'word/document.xml' ? Buffer.from(bytes.toString('utf8').replace('Tulisan sendiri.', 'Tulisan lain.')) : bytes }));
  const [back] = returned((await readWord(pack(worked))).blocks, sections, NAMES);
  expect(back?.found?.section.body.content).toMatchObject([{ attrs: { key: 't1', state: 'overridden' }, content: [paragraphOf('Tulisan lain.')] }]);
});

test('the head of a letter has no frame in Word, a rule below, and comes back as it was', async () => {
  const sections = documentContent.parse({ sections: composedKind('nota-dinas') }).sections;
  const file = Buffer.from(await writeDocument(sampleDocument({ sections: printedSections(sections), attachments: [] })));
  const xml = unpack(file, /^word\/document\.xml$/)[0]?.bytes.toString('utf8') ?? '';
  const [, borders = ''] = /<w:tblBorders>((?:(?!<w:tblBorders>)[\s\S])*?)<\/w:tblBorders>(?:(?!<w:tblBorders>)[\s\S])*?Yth\./.exec(xml) ?? [];
  expect(['top', 'left', 'insideH', 'bottom'].map((side) => new RegExp(`<w:${side} w:val="(\\w+)"`).exec(borders)?.[1])).toEqual(['none', 'none', 'none', 'single']);
  const stand = (section: Section) => ({ title: '', sections: [section], attachments: [] });
  const [back] = returned((await readWord(file)).blocks, sections, NAMES);
  expect(back?.found && differenceOf(stand(back.section), stand(back.found.whole))).toEqual([]);
});

test('what carries macros is not read', async () => {
  const file = Buffer.from(await writeDocument(sampleBook()));
  await expect(readWord(pack([...unpack(file, /./), { name: 'word/vbaProject.bin', bytes: Buffer.from('makro') }]))).rejects.toMatchObject({ code: 'word.macros' });
});

test('the letterhead bears the logo beside its words, and does without one', async () => {
  const letter = sampleDocument();
  const drawn = async (pictures: ReadonlyMap<string, Uint8Array>) => {
    const printed = { ...letter, letterhead: { ...letter.letterhead, logo: pictureHash } };
    const parts = unpack(Buffer.from(await writeDocument(printed, pictures)), /^word\/(document\.xml|media\/)/);
    const xml = parts.find(({ name }) => name === 'word/document.xml')?.bytes.toString('utf8') ?? '';
    return [/^[\s\S]*?<\/w:tbl>/.exec(xml)?.[0].includes('descr="Lambang"') ?? false, xml.includes(printed.letterhead.office.toLocaleUpperCase('id-ID')), parts.some(({ name, bytes }) => name.startsWith('word/media/') && bytes.equals(picture))];
  };
  expect(await drawn(new Map([[pictureHash, picture]]))).toEqual([true, true, true]);
  expect(await drawn(new Map())).toEqual([false, true, false]);
});
