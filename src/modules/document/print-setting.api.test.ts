import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';
import { png } from '../../../test/support/png.ts';
import type { PrintSettingView } from './print-setting.contract.ts';

const ENDLESS = '#for i in range(100000) { for j in range(100000) { let x = i } }';

const settingOf = async (client: Client) => {
  const { abilities: _, ...setting } = (await client.get<PrintSettingView>('/api/print-setting')).body;
  return setting;
};
const preview = (client: Client, { revision: _, ...draft }: Awaited<ReturnType<typeof settingOf>>) =>
  client.raw('/api/print-setting/preview.pdf', { method: 'POST', body: JSON.stringify(draft), headers: { 'content-type': 'application/json' } });

test('the administrator sets how the office prints; everybody reads it; the journal keeps it', async () => {
  const { as, database } = await testApp();
  const admin = await as('admin');
  const before = await settingOf(admin);
  expect(before).toMatchObject({ paper: 'a4', face: 'arimo', revision: 0 });
  const change = { ...before, paper: 'f4', face: 'tinos', margins: { top: 20, bottom: 20, left: 30, right: 15 } } as const;
  expect(await (await as('kadis')).put('/api/print-setting', change)).toMatchObject({ status: 403, body: { code: 'print-setting.not-allowed' } });
  expect(await admin.put('/api/print-setting', change)).toMatchObject({ status: 200, body: { revision: 1 } });
  expect(await settingOf(await as('staf'))).toEqual({ ...change, revision: 1 });
  expect(await admin.put('/api/print-setting', change)).toMatchObject({ status: 409, body: { code: 'print-setting.stale', params: { current: { revision: 1 } } } });
  expect(await admin.put('/api/print-setting', { ...change, revision: 1, margins: { ...change.margins, left: 3 } })).toMatchObject({ status: 400, body: { issues: [{ field: 'margins.left' }] } });
  const { body } = await database.kysely.selectFrom('kernel.journal').select('body').where('name', '=', 'print-setting.change').executeTakeFirstOrThrow();
  expect(body).toContain('"paper":"f4"');
  const page = Buffer.from(await (await preview(admin, await settingOf(admin))).arrayBuffer()).toString('latin1');
  expect(page).toMatch(/\/MediaBox \[0 0 609\.4\d+ 935\.4\d+\]/);
  expect(page).toContain('+Tinos-');
});

test('a logo is a picture of one\'s own, small enough to be decoded, and stands in the letterhead', async () => {
  const { as } = await testApp();
  const admin = await as('admin');
  const logo = (await admin.upload('lambang.png', png(64, 64, () => [20, 90, 70]))).body.id;
  const huge = png(2, 2, () => [0, 0, 0]);
  huge.writeUInt32BE(60_000, 16);
  huge.writeUInt32BE(60_000, 20);
  const bomb = (await admin.upload('bom.png', huge)).body.id;
  const broken = png(64, 64, () => [1, 2, 3]).subarray(0, 60);
  const cut = (await admin.upload('putus.png', broken)).body.id;
  const setting = await settingOf(admin);
  for (const file of [bomb, cut]) expect(await admin.put('/api/print-setting', { ...setting, logo: file })).toMatchObject({ status: 422, body: { code: 'print-setting.logo' } });
  const theirs = (await (await as('staf')).upload('punya-staf.png', png(8, 8, () => [9, 9, 9]))).body.id;
  expect(await admin.put('/api/print-setting', { ...setting, logo: theirs })).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
  expect(await admin.put('/api/print-setting', { ...setting, logo })).toMatchObject({ status: 200 });
  expect((await (await as('koperasi')).raw(`/api/files/${logo}`)).status).toBe(200);
  expect(Buffer.from(await (await preview(admin, await settingOf(admin))).arrayBuffer()).toString('latin1')).toContain('/Alt (Lambang)');
});

test.each([
  ['#block[\n#nothing-here\n]', 2, /unknown variable/],
  ['*Kop*\n\n#(', 3, /unclosed/],
  ['#read("/data.json")', 1, /file not found|expected function/],
  // Of pages Typst names no place.
  ['#set page(width: 1cm)', 0, /page|container/],
])('a letterhead that does not compile is refused with its line, and the old one stays: %s', async (template, line, message) => {
  const admin = await (await testApp()).as('admin');
  const setting = await settingOf(admin);
  expect(await admin.put('/api/print-setting', { ...setting, template: '*#office*' })).toMatchObject({ status: 200 });
  const refused = await admin.put('/api/print-setting', { ...setting, template, revision: 1 });
  expect(refused).toMatchObject({ status: 422, body: { code: 'print-setting.template', params: { message: expect.stringMatching(message) } } });
  expect(refused.body.params.line).toBe(line);
  expect((await settingOf(admin)).template).toBe('*#office*');
});

test('a letterhead that would reach for other files is refused in words of ours', async () => {
  const admin = await (await testApp()).as('admin');
  const template = 'a\n#import "@preview/cetz:0.1.0": x';
  expect(await admin.put('/api/print-setting', { ...await settingOf(admin), template })).toMatchObject({ status: 422, body: { code: 'print-setting.reaching', params: { line: 2 } } });
});

test('a letterhead sees its own words alone, and cannot run for ever', async () => {
  const admin = await (await testApp()).as('admin');
  const setting = await settingOf(admin);
  for (const template of ['#std.read("/data.json")', '#eval("read(\\"/data.json\\")")']) {
    expect(await admin.put('/api/print-setting', { ...setting, template })).toMatchObject({ status: 422, body: { code: 'print-setting.template' } });
  }
  expect(await admin.put('/api/print-setting', { ...setting, template: ENDLESS })).toMatchObject({ status: 422, body: { code: 'print-setting.too-heavy', params: { seconds: 5 } } });
});

test('nobody waits while a letterhead is tried', async () => {
  const { as } = await testApp();
  const [admin, staf] = [await as('admin'), await as('staf')];
  const setting = await settingOf(admin);
  const done: string[] = [];
  const trying = admin.put('/api/print-setting', { ...setting, template: ENDLESS }).then(({ body }) => { done.push(body.code); });
  await setTimeout(300);
  await staf.upload('a.png', png(8, 8, () => [9, 9, 9])).then(() => { done.push('written'); });
  await trying;
  expect(done).toEqual(['written', 'print-setting.too-heavy']);
});

test('who asks again under the same key hears the same, though the settings have moved on', async () => {
  const admin = await (await testApp()).as('admin');
  const change = { ...await settingOf(admin), template: '*#office*' };
  const key = { 'idempotency-key': '018f0000-0000-7000-8000-000000000001' };
  expect(await admin.put('/api/print-setting', change, key)).toMatchObject({ status: 200, body: { revision: 1 } });
  expect(await admin.put('/api/print-setting', change, key)).toMatchObject({ status: 200, body: { revision: 1 } });
});

test('only the administrator previews', async () => {
  const { as } = await testApp();
  const staf = await as('staf');
  expect((await preview(staf, await settingOf(staf))).status).toBe(403);
});
