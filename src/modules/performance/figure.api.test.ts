import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/support/app.ts';
import { openRound } from '../../../test/support/round.ts';
import { wholeMatrix } from './matrix.contract.ts';

const START = '2027-01-04T01:00:00Z';
const byCode = (rows: readonly any[], code: string) => rows.find((row) => row.code === code);

describe('the sample history', () => {
  test('stands closed, marked as sample, entered by nobody, and computed like any other', async () => {
    const app = await testApp(START);
    const client = await app.as('ukm');
    const { rounds } = (await client.get('/api/rounds')).body;
    expect(rounds.map((round: any) => [round.year, round.quarter, round.status])).toEqual([
      [2026, 3, 'closed'], [2026, 2, 'closed'], [2026, 1, 'closed'], [2025, 4, 'closed'], [2025, 3, 'closed'], [2025, 2, 'closed'], [2025, 1, 'closed']]);
    expect(rounds.every((round: any) => /rekaan/.test(round.sampleSource))).toBe(true);
    const { rows } = wholeMatrix((await client.get('/api/matrix?fromYear=2026&toYear=2026')).body);
    const shown = (code: string) => byCode(rows, code).cells.map((cell: any) => [cell.quarter, cell.actual, cell.targetToDate, cell.actualToDate, cell.achievement.printed ?? cell.achievement.reason]);
    expect(shown('PROG-2.17.03')).toEqual([[1, '86.1', '87.5', '86.1', '98,40'], [2, '86.9', '87.75', '86.9', '99,03'], [3, '87.6', '88', '87.6', '99,55']]);
    expect(shown('KEG-3.30.02.2.07')).toEqual([[1, '214', '300', '214', '71,33'], [2, '305', '600', '519', '86,50'], [3, '331', '900', '850', '94,44']]);
    expect(shown('PROG-3.30.04').map((cell: any) => cell[4])).toEqual(['96,69', '98,44', '100,39']);
    expect(shown('PROG-3.30.06').at(-1)).toEqual([3, null, '15.5', null, 'no-actual']);
    expect(shown('IKU-1').map((cell: any) => cell[4])).toEqual(['not-due', 'not-due', 'not-due']);
    const trail = (await client.get(`/api/figures/${byCode(rows, 'IKU-3').indicatorVersionId}/2026/3`)).body;
    expect(trail).toMatchObject({ sampleSource: expect.stringContaining('rekaan'), actuals: [{ origin: 'sample', by: null }], verdicts: [], mechanism: null });
  });
});

describe('looking', () => {
  test('the dashboard means the sasaran, not all indicators, and says how many were measured', async () => {
    const { body } = await (await (await testApp(START)).as('kadis')).get('/api/dashboard?year=2026');
    expect(body).toMatchObject({ quarter: 3, printedWith: { cap: '120' }, round: { quarter: 3 } });
    // Kept apart: IKU-1 is not due before the fourth quarter, IKU-5 neither.
    expect(body.sasaran.map((each: any) => [each.average.printed, each.average.measured, each.average.of])).toEqual([['100,11', 1, 1], ['99,56', 1, 1], ['95,44', 1, 1], [null, 0, 0]]);
    expect(body.office).toMatchObject({ printed: '98,37', measured: 3, of: 4, predicate: 'sangat-tinggi' });
    expect(body.lights.slice(0, 5).every((light: any) => light.isIku)).toBe(true);
    expect(body.units.find((unit: any) => unit.unit === 'UPTD Metrologi Legal')).toMatchObject({ average: { measured: 0, of: 1, printed: null }, counts: { asked: 1 } });
  });

  test('the form shows last quarter beside the field, and warns of what was sent again', async () => {
    const round = await openRound(await testApp(START));
    const line = async () => byCode((await round.form('koperasi', 'Bidang Koperasi')).body.lines, 'PROG-2.17.03');
    expect(await line()).toMatchObject({
      lastQuarter: { year: 2026, quarter: 3, value: '87.6', narrative: { followUp: 'Usulan pembubaran koperasi tidak aktif.' } }, lastYear: { year: 2025, quarter: 4, value: '87.22' },
      target: { quarter: { value: '88.22' }, year: { value: '88.22' }, toDate: '88.22' },
    });
    const narrative = { supporting: 'PENGAWASAN koperasi dilaksanakan  triwulanan', hindering: 'Petugas terbatas.', followUp: '' };
    await round.step('koperasi', 'entries', [await line()], () => ({ value: '87.60', narrative }));
    expect((await line()).warnings).toEqual([{ code: 'same-as-last-quarter', field: 'value' }, { code: 'same-text-last-quarter', field: 'supporting' }, { code: 'same-text-last-year', field: 'supporting' }]);
  });

  test('a figure of an earlier quarter that is corrected moves every quarter after it', async () => {
    const app = await testApp(START);
    const kasubbag = await app.as('kasubbag');
    const rows = async () => byCode(wholeMatrix((await kasubbag.get('/api/matrix?fromYear=2026&toYear=2026')).body).rows, 'KEG-3.30.02.2.07');
    const { indicatorVersionId, indicatorId } = await rows();
    const correction = { indicatorVersionId, year: 2026, quarter: 1, no: 1, value: '264', reason: 'Rekap Januari belum terhitung.' };
    expect(await kasubbag.post(`/api/figures/${indicatorVersionId}/2026/1/corrections`, correction)).toMatchObject({ status: 200, body: { actual: '264', verified: true } });
    expect((await rows()).cells.map((cell: any) => cell.actualToDate)).toEqual(['264', '569', '900']);
    const series = (await kasubbag.get(`/api/indicators/${indicatorId}/series`)).body;
    expect(series.points.filter((point: any) => point.year === 2026).map((point: any) => [point.year, point.quarter, point.achievement.printed])).toEqual([[2026, 1, '88,00'], [2026, 2, '94,83'], [2026, 3, '100,00']]);
  });

  test('a cap that begins today does not touch what was printed before', async () => {
    const app = await testApp(START);
    const kasubbag = await app.as('kasubbag');
    const setting = { since: '2027-01-04', scaleKey: 'sebutan-baik', cap: '100', releaseByHead: true, deadlineDays: 5 };
    expect(await (await app.as('koperasi')).post('/api/performance-settings', setting)).toMatchObject({ status: 403 });
    expect(await kasubbag.post('/api/performance-settings', { ...setting, since: '2026-12-31' })).toMatchObject({ status: 422, body: { code: 'setting.in-past' } });
    expect(await kasubbag.post('/api/performance-settings', { ...setting, scaleKey: 'tidak-ada' })).toMatchObject({ status: 422, body: { code: 'setting.scale-unknown' } });
    expect(await kasubbag.post('/api/performance-settings', { ...setting, cap: '0' })).toMatchObject({ status: 400 });
    expect((await kasubbag.post('/api/performance-settings', setting)).status).toBe(200);
    expect((await kasubbag.get('/api/dashboard?year=2026&quarter=3')).body.printedWith.cap).toBe('120');
    expect((await kasubbag.get('/api/performance-settings')).body).toMatchObject({ settings: [setting], standard: { cap: '120' }, abilities: { set: true } });
  });

  test('the matrix takes at most twelve years in order', async () => {
    const client = await (await testApp()).as('kadis');
    for (const query of ['fromYear=2027&toYear=2026', 'fromYear=2010&toYear=2026']) expect((await client.get(`/api/matrix?${query}`)).body.code).toBe('matrix.years');
  });
});
