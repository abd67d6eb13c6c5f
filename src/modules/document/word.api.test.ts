/** A text goes out as Word, is worked on, and comes back. */
import { expect, test } from 'vitest';
import { archive } from '../../../test/support/archive.ts';
import { desk } from '../../../test/support/document-desk.ts';
import { pack, unpack } from './archive.adapter.ts';
import { type Node, paragraphOf, type Section, tableOf } from './content.contract.ts';

const block: Node = { type: 'dataBlock', attrs: { key: 't1', state: 'live', asOf: '2026-01-05T01:00:00.000Z', reason: null }, content: [paragraphOf('Capaian 71,74 persen.')] };
const field: Node = { type: 'field', attrs: { key: 'sebab', prompt: 'Mengapa naik?', required: true, waived: null }, content: [paragraphOf('Karena pembinaan.')] };
const table: Node = { type: 'captioned', attrs: { id: 'tabel-1', label: 'table' }, content: [{ type: 'caption', content: [{ type: 'text', text: 'Koperasi', marks: [] }] }, tableOf(['Jenis', 'Jumlah'], [['KSP', '12'], ['KSU', '7']]) as never] };
const chapter: Section = { id: 'bab-3', title: 'Bab III Akuntabilitas', part: 'chapter', body: { type: 'doc', content: [paragraphOf('Pengantar bab.'), block, field, table] } };

/** The words of word/document.xml changed as somebody in Word would. */
function worked(file: Buffer, changes: Readonly<Record<string, string>>, more: readonly { name: string; bytes: Buffer }[] = []): Buffer {
  const parts = unpack(file, /./).map(({ name, bytes }) => (name === 'word/document.xml'
    ? { name, bytes: Buffer.from(Object.entries(changes).reduce((xml, [from, to]) => xml.replaceAll(from, to), bytes.toString('utf8'))) } : { name, bytes }));
  return pack([...parts, ...more]);
}

async function scene() {
  const made = await desk();
  made.state.data = [chapter];
  await made.send('staf', 'POST', `/api/documents/${made.id}/data`, {});
  const word = async () => Buffer.from(await (await made.raw('staf', 'GET', `/api/documents/${made.id}/document.docx?version=draft`)).arrayBuffer());
  const back = async (bytes: Buffer, account = 'staf', name = 'laporan.docx') => {
    const file = await made.upload(account, name, new Uint8Array(bytes));
    const look = await made.send(account, 'POST', `/api/documents/${made.id}/word/preview`, { file });
    return { file, look, take: (revision: number, ...sections: string[]) => made.send(account, 'POST', `/api/documents/${made.id}/word`, { file, revision, sections }) };
  };
  const stands = async () => (await made.content()).sections.find(({ id }) => id === 'bab-3')?.body.content as Node[];
  return { ...made, word, back, stands };
}

test('unchanged it says the same; what people wrote may change, data stay data', async () => {
  const { word, back, stands } = await scene();
  const file = await word();
  const states = ({ body }: { body: { sections: { id: string; state: string; older: boolean }[] } }) => body.sections.map(({ state, older }) => [state, older]);
  expect(states((await back(file)).look)).toEqual([['same', false], ['same', false], ['same', false]]);

  const { look, take } = await back(worked(file, { 'Pengantar bab.': 'Pengantar bab yang baru.', '71,74': '99,99', 'Karena pembinaan.': 'Karena pembinaan rutin.', '>12<': '>13<', '>Koperasi<': '>Koperasi menurut jenis<' }));
  expect(look.body.sections[2].changes.map(({ before, after }: { before: string; after: string }) => [before, after])).toEqual([
    ['Pengantar bab.', 'Pengantar bab yang baru.'], ['Karena pembinaan.', 'Karena pembinaan rutin.'], ['Koperasi', 'Koperasi menurut jenis'], ['12', '13'],
  ]);
  expect(await take(look.body.revision, 'bab-3')).toMatchObject({ status: 200, body: { revision: look.body.revision + 1 } });
  const [first, data, answer, captioned] = await stands();
  expect([first, data, answer]).toMatchObject([paragraphOf('Pengantar bab yang baru.'), block, { attrs: { key: 'sebab' }, content: [paragraphOf('Karena pembinaan rutin.')] }]);
  expect(JSON.stringify(captioned)).toContain('"13"');
});

test('what changed inside of data is told and not taken; what was typed beside a table is text', async () => {
  const { word, back, stands } = await scene();
  const end = (xml: string) => `</w:t></w:r></w:p>${xml}`;
  const { look, take } = await back(worked(await word(), { '71,74 persen.': `99,99 persen.${end('<w:p><w:r><w:t>Diketik di dalam blok.')}` }));
  const { changes, untaken, state } = look.body.sections[2];
  expect([changes, state]).toEqual([[], 'same']);
  expect(untaken.map(({ before, after }: { before: string; after: string }) => [before, after])).toEqual([['Capaian 71,74 persen.', 'Capaian 99,99 persen.'], [null, 'Diketik di dalam blok.']]);
  expect(look.body.sections[0].untaken).toEqual([]);
  expect(await take(look.body.revision, 'bab-3')).toMatchObject({ status: 200 });
  expect((await stands())[1]).toEqual(block);

  const beside = await back(worked(await word(), { '>Koperasi<': `>Koperasi${end('<w:p><w:r><w:t>Diketik di bawah keterangan.')}<` }));
  expect(beside.look.body.sections[2].changes.map(({ after }: { after: string }) => after)).toEqual(['Diketik di bawah keterangan.']);
});

test('pictures that came with Word are counted, section by section', async () => {
  const { word, back } = await scene();
  const drawing = '</w:t><w:drawing><wp:inline><wp:docPr id="9" name="Foto" descr="Foto"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="rIdFoto"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing><w:t>';
  const parts = unpack(worked(await word(), { 'Pengantar bab.': `Pengantar bab.${drawing}` }), /./).map(({ name, bytes }) => (name === 'word/_rels/document.xml.rels'
    ? { name, bytes: Buffer.from(bytes.toString('utf8').replace('</Relationships>', '<Relationship Id="rIdFoto" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/foto.png"/></Relationships>')) } : { name, bytes }));
  const { look } = await back(pack(parts));
  expect(look.body.sections.map(({ pictures, state }: { pictures: number; state: string }) => [pictures, state])).toEqual([[0, 'same'], [0, 'same'], [1, 'same']]);
});

test('a section that changed here meanwhile says so; one that lost its data is not taken over', async () => {
  const { word, back, send, id, content } = await scene();
  const file = await word();
  const { sections } = await content();
  const { revision } = (await send('staf', 'GET', `/api/documents/${id}`)).body.draft;
  await send('staf', 'PUT', `/api/drafts/${id}`, { revision, content: { sections: sections.map((each, index) => (index === 0 ? { ...each, body: { type: 'doc', content: [paragraphOf('Ditulis di sini.')] } } : each)) } });
  const later = await back(file);
  expect(later.look.body.sections[0]).toMatchObject({ state: 'changed', older: true });
  const lost = await back(worked(file, { tertib_data_: 'hilang_' }));
  expect(lost.look.body.sections[2]).toMatchObject({ state: 'gone' });
  expect(await lost.take(revision + 1, 'bab-3')).toMatchObject({ status: 409, body: { code: 'word.section', params: { titles: sections[2]?.title } } });
  expect(await later.take(revision, 'bab-3')).toMatchObject({ status: 200 });
});

test('what is no text of this document is refused with the reason, and so is who may not write', async () => {
  const { word, back, send, id, rights, actor, post } = await scene();
  const file = await word();
  const code = async (...given: Parameters<typeof back>) => (await back(...given)).look.body.code;
  expect(await code(Buffer.from('bukan berkas Word'), 'staf', 'catatan.txt')).toBe('word.unreadable');
  expect(await code(file.subarray(0, file.length - 400))).toBe('word.unreadable');
  expect(await code(archive('word/document.xml', Buffer.alloc(65 * 1024 * 1024, 32)))).toBe('word.too-large');
  expect(await code(pack(unpack(file, /./).filter(({ name }) => name !== 'docProps/custom.xml')))).toBe('word.foreign');
  expect(await code(file, 'sekretaris')).toBe('document.not-allowed');
  const strange = await back(file);
  const look = () => send('analis', 'POST', `/api/documents/${id}/word/preview`, { file: strange.file });
  expect(await look()).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
  rights.set(actor('analis').personId, { may: 'write', post: post('analis') });
  expect(await look()).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
});
