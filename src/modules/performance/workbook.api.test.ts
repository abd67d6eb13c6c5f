import { describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../test/support/app.ts';
import { NARRATIVE, openRound } from '../../../test/support/round.ts';
import { downloaded, edited } from '../../../test/support/workbook.ts';
import { readSpreadsheet } from '../document/spreadsheet.adapter.ts';

const START = '2027-01-04T01:00:00Z';

async function begin(prepare?: (app: TestApp) => Promise<unknown>) {
  const app = await testApp(START);
  await prepare?.(app);
  const round = await openRound(app);
  const koperasi = await round.client('koperasi');
  const { unitId } = await round.unit('Bidang Koperasi');
  const lines = async () => (await round.form('koperasi', 'Bidang Koperasi')).body.lines as any[];
  const take = async (account = 'koperasi', unit = unitId) => downloaded(await round.client(account), round.id, unit);
  const send = async (step: string, bytes: Uint8Array, more: object = {}, account = 'koperasi', unit = unitId) => {
    const client = await round.client(account);
    const file = await client.upload('isian.xlsx', bytes);
    return client.post(`/api/rounds/${round.id}/workbooks/${unit}/${step}`, { id: round.id, unitId: unit, fileId: file.body.id, ...more });
  };
  const preview = (bytes: Uint8Array, more: object = {}, account = 'koperasi', unit = unitId) => send('preview', bytes, more, account, unit);
  const apply = async (bytes: Uint8Array, more: object = {}) => {
    const { body } = await preview(bytes, more);
    return send('application', bytes, { ...more, standing: body.standing });
  };
  return { app, round, koperasi, unitId, lines, take, send, preview, apply };
}

describe('a workbook', () => {
  test('goes out with what stands, comes back as a difference, and is applied to the drafts', async () => {
    const { app, round, unitId, lines, take, preview, apply } = await begin();
    const { status, bytes, headers } = await take();
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', expect.stringContaining('isian-2026-tw4-bidang-koperasi')]);
    const sheets = await readSpreadsheet(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Petunjuk', 'Isian TW 4 2026', 'tertib']);
    const before = await lines();
    expect(sheets[1]?.rows.slice(4).map((row) => row[0])).toEqual(before.map((line) => line.indicatorVersionId));
    expect(await preview(bytes)).toMatchObject({ status: 200, body: { cells: [], counts: { new: 0, changed: 0, unchanged: before.length * 4, refused: 0 } } });

    const filled = await edited(bytes, { I5: '1.210', I6: 44.11, K5: 'Sebagian koperasi belum melapor.' });
    const answer = await preview(filled);
    expect(answer).toMatchObject({ status: 200, body: { fileName: 'isian.xlsx', counts: { new: 3, changed: 0, refused: 0 }, cells: [
      { cell: 'I5', field: 'value', kind: 'new', before: '', typed: '1.210', after: '1210' }, { cell: 'K5', field: 'hindering', kind: 'new' }, { cell: 'I6', kind: 'new', after: '44.11' },
    ] } });
    expect((await lines()).flatMap((line) => line.drafts)).toEqual([]);
    expect(await apply(filled)).toMatchObject({ status: 200, body: { applied: 3 } });
    expect((await lines()).slice(0, 2).map((line) => [line.state, line.drafts.map((draft: any) => draft.value)])).toEqual([['drafted', ['Sebagian koperasi belum melapor.', '1210']], ['drafted', ['44.11']]]);
    const kept = await app.database.kysely.selectFrom('kernel.journal').where('name', '=', 'workbook.apply').select('data').executeTakeFirstOrThrow();
    expect(kept.data).toMatchObject({ data: { roundId: round.id, unitId, fileName: 'isian.xlsx', fileHash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    expect(await app.database.kysely.selectFrom('performance.draft').select('origin').distinct().execute()).toEqual([{ origin: 'workbook' }]);
    expect(await preview(filled)).toMatchObject({ body: { counts: { new: 0, changed: 0, refused: 0 } } });
    expect(await apply(filled)).toMatchObject({ status: 422, body: { code: 'workbook.nothing-new' } });
    // Sent from the form, it is still told where it came from.
    expect((await round.step('koperasi', 'entries', (await lines()).slice(0, 1), () => ({ value: '1210', narrative: NARRATIVE }))).status).toBe(200);
    expect((await lines())[0].entered).toMatchObject({ value: '1210', origin: 'workbook' });
  });

  test('one refused cell refuses all of it, each with its address; the doubtful is asked and the answer kept', async () => {
    const { lines, take, preview, apply } = await begin();
    const { bytes } = await take();
    const wrong = await edited(bytes, { I5: '1,210', I6: 'lihat lampiran', I7: 2 / 3, I8: new Date('2026-12-31'), J5: 'x'.repeat(4001), I9: '7' });
    const issues = [
      { cell: 'I5', issue: { code: 'paste.doubtful', params: { readings: ['1.21', '1210'] } } }, { cell: 'J5', issue: { code: 'workbook.cell-long' } }, { cell: 'I6', issue: { code: 'paste.text' } },
      { cell: 'I7', issue: { code: 'workbook.inexact', params: { readings: ['1', '0.666666666666667'] } } }, { cell: 'I8', issue: { code: 'workbook.cell-kind' } }, { cell: 'I9', kind: 'new' },
    ];
    expect(await preview(wrong)).toMatchObject({ status: 200, body: { cells: issues, counts: { new: 1, refused: 5 } } });
    expect(await apply(wrong)).toMatchObject({ status: 422, body: { code: 'workbook.refused', params: { count: 5 }, issues: [{ field: 'I5', code: 'paste.doubtful' }, {}, {}, {}, {}] } });
    expect((await lines()).flatMap((line) => line.drafts)).toEqual([]);
    const asked = await edited(bytes, { I5: '12,125', I7: 2 / 3 });
    const choices = [{ cell: 'I5', chosen: '12.125' }, { cell: 'I7', chosen: '0.666666666666667' }];
    expect(await apply(asked, { choices })).toMatchObject({ status: 200, body: { applied: 2 } });
    expect(await preview(asked, { choices })).toMatchObject({ body: { cells: [] } });
    expect((await (await take()).bytes.length)).toBeGreaterThan(0);
    const again = (await readSpreadsheet((await take()).bytes))[1]?.rows ?? [];
    expect([again[4]?.[8], again[6]?.[8]]).toEqual(['12,1250', '0,666666666666667']);
  });

  test('what changed in the form since is not written over, and a preview holds for what it looked at', async () => {
    const { round, koperasi, lines, take, preview, send } = await begin();
    const { bytes } = await take();
    const filled = await edited(bytes, { I5: '10', I6: '11' });
    const { body: { standing } } = await preview(filled);
    const [first] = await lines();
    await koperasi.put(`/api/rounds/${round.id}/cells/${first.indicatorVersionId}/draft`, { id: round.id, indicatorVersionId: first.indicatorVersionId, fields: [{ field: 'value', value: '9', revision: 0 }] });
    expect(await send('application', filled, { standing })).toMatchObject({ status: 409, body: { code: 'workbook.stale' } });
    expect(await preview(filled)).toMatchObject({ body: { cells: [{ cell: 'I5', kind: 'refused', before: '9', issue: { code: 'workbook.changed-since', params: { now: '9' } } }, { cell: 'I6', kind: 'new' }] } });
    const same = await edited(bytes, { I5: '9,0' });
    expect(await preview(same)).toMatchObject({ body: { cells: [] } });
  });

  test('figures that left the unit stay as they are', async () => {
    const { round, take, preview } = await begin();
    await round.fill('koperasi', 'Bidang Koperasi', () => '5');
    await round.step('koperasi', 'releases', (await round.form('koperasi', 'Bidang Koperasi')).body.lines.slice(0, 1));
    const { bytes } = await take();
    const filled = await edited(bytes, { I5: '6', I6: '6' });
    expect(await preview(filled)).toMatchObject({ body: { cells: [{ cell: 'I5', kind: 'refused', issue: { code: 'cell.state', params: { state: 'released' } } }, { cell: 'I6', kind: 'changed', before: '5', after: '6' }] } });
  });
});

describe('a file that is not the workbook of this form', () => {
  const codeOf = async (answer: Promise<{ status: number; body: any }>) => { const { status, body } = await answer; return [status, body.code]; };

  test('of another unit, round or office, an older one, and one that was tampered with', async () => {
    const { app, round, take, preview } = await begin();
    const ukm = await round.unit('Bidang Usaha');
    const { bytes } = await take();
    expect(await codeOf(preview((await take('ukm', ukm.unitId)).bytes))).toEqual([422, 'workbook.other-unit']);
    const earlier = await app.database.kysely.selectFrom('performance.round').select('id').where('id', '<>', round.id).executeTakeFirstOrThrow();
    const { bytes: strayed } = await take();
    await app.database.kysely.updateTable('performance.workbook').set({ round_id: earlier.id }).where('id', '=', String((await readSpreadsheet(strayed))[2]?.rows[0]?.[1])).execute();
    expect(await codeOf(preview(strayed))).toEqual([422, 'workbook.other-round']);
    const foreign = await edited(bytes, {}, ([[mark = ''] = [], ...rest]) => [[mark, '0198c0de-0000-7000-8000-0000000000aa'], ...rest]);
    expect(await codeOf(preview(foreign))).toEqual([422, 'workbook.foreign']);
    const tampered = await edited(bytes, {}, (rows) => [...rows, ['x', '{"value":"0000"}']]);
    expect(await codeOf(preview(tampered))).toEqual([422, 'workbook.damaged']);
    expect(await codeOf(preview(await edited(bytes, { I4: 'Isian' })))).toEqual([422, 'workbook.layout']);
    await app.database.kysely.updateTable('performance.request').set({ state: 'asked' }).where('round_id', '=', round.id).execute();
    expect((await round.turn('kasubbag', 'lock', { leaveMissing: true })).status).toBe(200);
    expect(await codeOf(preview(bytes))).toEqual([409, 'round.not-open']);
    expect((await round.turn('kasubbag', 'reopening', { reason: 'Salah satu bidang keliru mengisi.' })).status).toBe(200);
    expect(await codeOf(preview(bytes))).toEqual([409, 'workbook.older']);
    expect((await preview((await take()).bytes)).status).toBe(200);
  });

  test('and whoever may not fill the form in', async () => {
    const { round, take, preview, unitId } = await begin();
    const { bytes } = await take('analis');
    expect(await codeOf(preview(bytes, {}, 'analis'))).toEqual([403, 'performance.not-allowed']);
    expect(await codeOf(preview(bytes, {}, 'ukm'))).toEqual([404, 'round.not-found']);
    expect((await take('ukm')).status).toBe(404);
    const file = await (await round.client('analis')).upload('isian.xlsx', bytes);
    const koperasi = await round.client('koperasi');
    expect(await codeOf(koperasi.post(`/api/rounds/${round.id}/workbooks/${unitId}/preview`, { id: round.id, unitId, fileId: file.body.id }))).toEqual([422, 'workbook.file-unknown']);
  });
});

