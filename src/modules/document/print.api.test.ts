import { expect, test } from 'vitest';
import { desk, OWNER } from '../../../test/support/document-desk.ts';
import type { Body } from './content.contract.ts';
import { pdfText } from '../../../test/support/pdf-text.ts';

test('every figure of known origin is told with its page; who may not read the document hears nothing', async () => {
  const { id, send, state } = await desk();
  const figure: Body = { type: 'doc', content: [{ type: 'dataBlock', attrs: { key: 'k', state: 'live', asOf: '2026-01-05T01:00:00Z', reason: null }, content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Realisasi ', marks: [] }, { type: 'text', text: '71,74', marks: [{ type: 'origin', attrs: { ref: 'figure:a:2026:4:actual' } }] }] },
  ] }] };
  state.data = [{ id: 'capaian', title: 'Capaian', body: figure }];
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  const { body: told } = await send('sekretaris', 'GET', `/api/documents/${id}/origins?version=draft`);
  expect(told).toEqual({ origins: [{ ref: 'figure:a:2026:4:actual', text: '71,74', page: 1, section: 'capaian' }] });
  expect(await send('ukm', 'GET', `/api/documents/${id}/origins`)).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
  expect((await send('sekretaris', 'GET', `/api/documents/${id}/origins?version=9`)).status).toBe(404);
});

test('a picture of anywhere else is not printed', async () => {
  const { id, raw, send, state } = await desk();
  const image: Body = { type: 'doc', content: [{ type: 'image', attrs: { file: OWNER, hash: 'a'.repeat(64), alt: 'Bukan dari sini', width: 50 } }] };
  state.data = [{ id: 'gambar', title: 'Gambar', body: image }];
  await send('staf', 'POST', `/api/documents/${id}/data`, {});
  const draft = await raw('staf', 'GET', `/api/documents/${id}/document.pdf`);
  expect(draft.status).toBe(200);
  expect(pdfText(Buffer.from(await draft.arrayBuffer())).flat().join(' ')).toContain('Gambar tidak tersedia: Bukan dari sini');
});

const heard = (text: string) => text.trim().split('\n\n').map((event) => [/^event: (.*)$/m.exec(event)?.[1], JSON.parse(/^data: (.*)$/m.exec(event)?.[1] ?? 'null')]);

test.each(['pdf', 'docx'])('the making of a %s is told to its end, to who may read the document', async (form) => {
  const { id, raw, send } = await desk();
  const told = await raw('sekretaris', 'GET', `/api/documents/${id}/document.${form}/progress?version=draft`);
  expect(told.headers.get('content-type')).toBe('text/event-stream');
  const events = heard(await told.text());
  expect(events.at(-1)).toEqual(['ready', null]);
  if (form === 'pdf') expect(events).toContainEqual(['stage', { stage: 'setting' }]);
  // What was made is kept: nothing is to be told of it again.
  expect(heard(await (await raw('sekretaris', 'GET', `/api/documents/${id}/document.${form}/progress?version=draft`)).text())).toEqual([['ready', null]]);
  expect(await send('ukm', 'GET', `/api/documents/${id}/document.${form}/progress`)).toMatchObject({ status: 404, body: { code: 'document.not-found' } });
});

test('who stops listening stops the press', async () => {
  const { id, raw } = await desk();
  const told = await raw('sekretaris', 'GET', `/api/documents/${id}/document.pdf/progress?version=draft`);
  await told.body?.cancel();
  // Long enough for a paper that is set in spite of it.
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
  const again = heard(await (await raw('sekretaris', 'GET', `/api/documents/${id}/document.pdf/progress?version=draft`)).text());
  expect(again).toContainEqual(['stage', { stage: 'setting' }]);
});
