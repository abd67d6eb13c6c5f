import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { openRound } from '../../../test/support/round.ts';

const START = '2027-01-04T01:00:00Z';
const BIDANG = [['koperasi', 'Bidang Koperasi'], ['ukm', 'Usaha Kecil'], ['perdagangan', 'Bidang Perdagangan'], ['umum', 'Umum']] as const;

describe('a round', () => {
  test('is opened, filled by four units, released, verified with one return, locked, spoken to and closed', async () => {
    const app = await testApp(START);
    const round = await openRound(app);
    expect(await round.view()).toMatchObject({ mechanism: null, status: 'open', dueAt: '2027-01-10T09:00:00.000Z', abilities: { except: true, lock: false } });

    for (const [account, word] of BIDANG) {
      const lines = await round.fill(account, word);
      expect(new Set(lines.map((line) => line.state))).toEqual(new Set(['entered']));
      expect(await round.step(account, 'releases', lines)).toMatchObject({ status: 200 });
    }
    const secretariat = await round.fill('sekretaris', 'Sekretariat');
    expect((await round.step('sekretaris', 'releases', secretariat)).status).toBe(200);

    const queue = (await (await round.client('kasubbag')).get(`/api/rounds/${round.id}/queue`)).body.lines;
    expect(queue.length).toBe(secretariat.length + (await Promise.all(BIDANG.map(async ([account, word]) => (await round.form(account, word)).body.lines.length))).reduce((a, b) => a + b));
    const [first, ...rest] = queue.filter((line: any) => line.unit === 'Bidang Koperasi');
    expect((await round.step('kasubbag', 'returns', [first], () => ({ reason: 'Sumber data belum disebut.' }))).body.cells).toMatchObject([{ state: 'returned' }]);
    expect((await round.step('kasubbag', 'verifications', [...rest, ...queue.filter((line: any) => line.unit !== 'Bidang Koperasi')])).status).toBe(200);

    // What came back is entered again, with a higher number, and goes the same way.
    const back = (await round.form('koperasi', 'Koperasi')).body.lines.find((line: any) => line.state === 'returned');
    expect(back).toMatchObject({ returnedReason: 'Sumber data belum disebut.', abilities: { enter: true }, entered: { no: 1 } });
    const narrative = { supporting: 'Sumber: ODS.', hindering: '', followUp: '' };
    await round.step('koperasi', 'entries', [back], () => ({ value: '80', narrative }));
    const again = async () => (await round.form('koperasi', 'Koperasi')).body.lines.find((line: any) => line.indicatorVersionId === back.indicatorVersionId);
    expect(await again()).toMatchObject({ state: 'entered', returnedReason: null, entered: { no: 2, value: '80' } });
    expect(await round.turn('kasubbag', 'lock')).toMatchObject({ status: 409, body: { code: 'round.waiting', params: { count: 1 } } });
    await round.step('koperasi', 'releases', [await again()]);
    await round.step('kasubbag', 'verifications', [await again()]);

    expect(await round.turn('kasubbag', 'lock')).toMatchObject({ status: 409, body: { code: 'round.missing' } });
    expect(await round.turn('kasubbag', 'closing')).toMatchObject({ status: 409, body: { code: 'round.not-locked' } });
    expect(await round.turn('kasubbag', 'lock', { leaveMissing: true })).toMatchObject({ status: 200, body: { status: 'locked' } });
    expect(await round.step('koperasi', 'entries', [await again()], () => ({ value: '1', narrative }))).toMatchObject({ status: 409, body: { code: 'round.not-open' } });

    const closing = await round.turn('kasubbag', 'closing');
    expect(closing).toMatchObject({ status: 409, body: { code: 'round.without-note' } });
    const leader = await round.client('kadis');
    for (const { indicatorVersionId } of (await round.view()).withoutNote) {
      const note = { id: round.id, indicatorVersionId, kind: 'decision', text: 'Dipertahankan pada tahun berikutnya.', decidedOn: '2027-01-04' };
      expect(await leader.post(`/api/rounds/${round.id}/leader-notes`, note)).toMatchObject({ status: 200, body: { by: { post: 'Kepala Dinas' } } });
    }
    expect(await round.turn('kadis', 'closing')).toMatchObject({ status: 200, body: { status: 'closed' } });

    // The figure is there for everyone, down to who stands behind it.
    const trail = (await (await round.client('ukm')).get(`/api/figures/${back.indicatorVersionId}/2026/4`)).body;
    expect(trail).toMatchObject({ figure: { actual: '80', verified: true, achievement: { achievement: '148.17558807186516021', printed: '120,00' } }, narrative: { supporting: 'Sumber: ODS.' } });
    expect(trail.actuals.map((each: any) => [each.no, each.by.post])).toEqual([[2, 'Kepala Bidang Koperasi'], [1, 'Kepala Bidang Koperasi']]);
    expect(trail.verdicts.map((each: any) => [each.verdict, each.actualNo])).toEqual([['verified', 2], ['released', 2], ['returned', 1], ['released', 1]]);
    const meeting = (await leader.get(`/api/rounds/${round.id}/meeting`)).body;
    expect(meeting.ikus.every((iku: any) => iku.notes.length === 1)).toBe(true);
    expect(meeting.missing.map((each: any) => each.unit)).toContain('UPTD Metrologi Legal');
    const names = new Set((await app.database.kysely.selectFrom('kernel.journal').select('name').where('person_id', 'is not', null).execute()).map(({ name }) => name));
    for (const name of ['round.open', 'cell.enter', 'cell.release', 'cell.return', 'cell.verify', 'round.lock', 'leader-note.write', 'round.close']) expect(names).toContain(name);
  });

  test('a locked figure changes only by a correction with a reason; a round is opened again with one, and what then replaces a verified figure is a correction', async () => {
    const round = await openRound(await testApp(START));
    const [line] = await round.fill('perdagangan', 'Perdagangan');
    const now = async () => (await round.form('perdagangan', 'Perdagangan')).body.lines.find((each: any) => each.indicatorVersionId === line.indicatorVersionId);
    await round.step('perdagangan', 'releases', (await round.form('perdagangan', 'Perdagangan')).body.lines);
    await round.step('kasubbag', 'verifications', (await round.form('perdagangan', 'Perdagangan')).body.lines);
    const at = `/api/figures/${line.indicatorVersionId}/2026/4`;
    const kasubbag = await round.client('kasubbag');
    const correction = { indicatorVersionId: line.indicatorVersionId, year: 2026, quarter: 4, no: 1, value: '12', reason: 'Salah baca satu digit.' };
    expect(await kasubbag.post(`${at}/corrections`, correction)).toMatchObject({ status: 409, body: { code: 'round.not-locked' } });
    await round.turn('kasubbag', 'lock', { leaveMissing: true });
    expect(await (await round.client('perdagangan')).post(`${at}/corrections`, correction)).toMatchObject({ status: 403, body: { code: 'performance.not-allowed' } });
    expect(await kasubbag.post(`${at}/corrections`, { ...correction, no: 7 })).toMatchObject({ status: 409, body: { code: 'figure.changed', params: { no: 1 } } });
    expect(await kasubbag.post(`${at}/corrections`, correction)).toMatchObject({ status: 200, body: { actual: '12', verified: true } });
    const trail = (await kasubbag.get(at)).body;
    expect(trail.corrections).toMatchObject([{ oldNo: 1, newNo: 2, reason: 'Salah baca satu digit.', by: { post: 'Kasubbag PEPP' } }]);
    expect(trail.actuals.map((each: any) => [each.origin, each.value])).toEqual([['correction', '12'], ['form', line.target.year.value]]);

    expect(await round.turn('kasubbag', 'reopening', { reason: 'x' })).toMatchObject({ status: 400 });
    expect(await round.turn('koperasi', 'reopening', { reason: 'Data susulan dari BPS.' })).toMatchObject({ status: 403 });
    expect(await round.turn('kasubbag', 'reopening', { reason: 'Data susulan dari BPS.' })).toMatchObject({ status: 200, body: { status: 'open' } });
    expect((await round.view()).reopenings).toMatchObject([{ reason: 'Data susulan dari BPS.', by: { post: 'Kasubbag PEPP' } }]);
    const other = (await round.form('perdagangan', 'Perdagangan')).body.lines.find((each: any) => each.indicatorVersionId !== line.indicatorVersionId);
    expect(await round.step('perdagangan', 'entries', [other], () => ({ value: '3', narrative: { supporting: '', hindering: '', followUp: '' } })))
      .toMatchObject({ status: 422, body: { code: 'cell.refused', issues: [{ code: 'cell.state' }] } });
    await round.step('kasubbag', 'returns', [other], () => ({ reason: 'Ganti dengan data BPS.' }));
    const returned = (await round.form('perdagangan', 'Perdagangan')).body.lines.find((each: any) => each.indicatorVersionId === other.indicatorVersionId);
    expect((await round.step('perdagangan', 'entries', [returned], () => ({ value: '3', narrative: { supporting: '', hindering: '', followUp: '' } }))).status).toBe(200);
    const corrected = (await kasubbag.get(`/api/figures/${other.indicatorVersionId}/2026/4`)).body;
    expect(corrected).toMatchObject({ figure: { verified: false }, corrections: [{ oldNo: 1, newNo: 2, reason: 'Data susulan dari BPS.', by: { post: 'Kepala Bidang Perdagangan' } }] });
    expect(await now()).toMatchObject({ state: 'verified' });
  });

  test('late is marked and not locked; a unit with an exception is in time; the deadline is exact', async () => {
    const app = await testApp(START);
    const round = await openRound(app);
    const planner = await round.client('analis');
    const { unitId } = await round.unit('Usaha Kecil');
    const except = (body: object) => planner.post(`/api/rounds/${round.id}/exceptions`, { id: round.id, revision: 1, unitId, dueAt: '2027-01-20T09:00:00.000Z', reason: 'Gempa di dua kecamatan.', ...body });
    expect(await except({ dueAt: '2027-01-03T00:00:00.000Z' })).toMatchObject({ status: 422, body: { code: 'round.due-past' } });
    expect(await except({})).toMatchObject({ status: 200, body: { revision: 2 } });
    expect(await except({})).toMatchObject({ status: 409, body: { code: 'round.changed', params: { revision: 2 } } });
    app.clock.set?.(new Date('2027-01-10T09:00:00.001Z'));
    expect((await round.view()).units.map((each: any) => [each.unit, each.overdue > 0])).toEqual(expect.arrayContaining([['Bidang Koperasi', true], ['Bidang Usaha Kecil dan Menengah', false]]));
    expect((await round.fill('koperasi', 'Koperasi')).every((line) => line.late && !line.overdue)).toBe(true);
    expect((await round.fill('ukm', 'Usaha Kecil')).some((line) => line.late)).toBe(false);
    const heat = (await planner.get('/api/heat-map?year=2026')).body.rows.find((row: any) => row.unit === 'Bidang Koperasi');
    expect(heat.quarters.at(-1)).toMatchObject({ quarter: 4, late: 5, overdue: 0, counts: { entered: 5 } });
  });

  test.each([
    ['a quarter to come', 'analis', { year: 2027, quarter: 2 }, 422, 'round.too-early'], ['a deadline gone by', 'analis', { year: 2027, quarter: 1, dueAt: '2027-01-01T00:00:00.000Z' }, 422, 'round.due-past'],
    ['a year without plan', 'analis', { year: 2024, quarter: 4 }, 422, 'round.nothing-asked'], ['a bidang', 'koperasi', { year: 2027, quarter: 1 }, 403, 'performance.not-allowed'],
    ['a leader', 'kadis', { year: 2027, quarter: 1 }, 403, 'performance.not-allowed'], ['an outside body', 'bappeda', { year: 2027, quarter: 1 }, 403, 'performance.not-allowed'],
  ])('is not opened: %s', async (_, account, body, status, code) => {
    const answer = await (await (await testApp(START)).as(account)).post('/api/rounds', body);
    expect(answer).toMatchObject({ status, body: { code } });
  });

  test('is opened once, of two planners one', async () => {
    const app = await testApp(START);
    await openRound(app);
    expect(await (await app.as('staf')).post('/api/rounds', { year: 2026, quarter: 4 })).toMatchObject({ status: 409, body: { code: 'round.exists' } });
  });
});
