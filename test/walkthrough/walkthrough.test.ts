import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { wib, workingMinutes } from './hours.ts';
import { enterOffice, type Office } from './office.ts';
import { play } from './play.ts';
import { compareRound } from './round.ts';
import type { Line, Script } from './script.ts';
import { lakip } from './scripts/lakip.ts';
import { pengumpulanData } from './scripts/pengumpulan-data.ts';
import { collected } from './scripts/triwulan.ts';
import { type Server, startServer } from '../support/server.ts';

const HERE = import.meta.dirname;
const out = mkdtempSync(join(tmpdir(), 'tertib-hasil-peragaan-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

function walk(...words: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(HERE, 'main.ts'), ...words], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('one SOP from the assignment to the archive, with a server of its own', () => {
  test('leaves its papers, its journal and its times behind', { timeout: 600_000 }, () => {
    const { status, said } = walk('penyusunan-lakip', '--out', out);
    expect(status, said).toBe(0);
    const folder = join(out, 'penyusunan-lakip');
    expect(readdirSync(folder).sort()).toEqual(['document.docx', 'document.pdf', 'figures.json', 'journal.json', 'lembar-kendali.pdf', 'perjanjian-kinerja.docx', 'perjanjian-kinerja.pdf', 'sop-sheet.pdf', 'summary.json', 'surat-pengantar.pdf']);
    const figures = JSON.parse(readFileSync(join(folder, 'figures.json'), 'utf8'));
    expect(figures.length).toBeGreaterThan(200);
    // What Bidang Koperasi entered and the Kasubbag verified.
    expect(figures.find(({ ref, text }: { ref: string; text: string }) => /^figure:.*:2026:4:actual$/.test(ref) && text.startsWith('53,80'))).toMatchObject({ value: '53.8', verifier: expect.stringContaining('Kasubbag'), page: expect.any(Number) });
    // Every figure has its page; what is computed tells who verified what it is computed from.
    expect(figures.filter(({ page }: { page: number | null }) => page === null)).toEqual([]);
    expect(figures.filter(({ ref, verifier }: { ref: string; verifier: string | null }) => /^(mean:.*:(achievement|measured)|efficiency:.*|money:.*:spent|count:(measured|reached):.*)$/.test(ref) && verifier === null)).toEqual([]);
    const summary = JSON.parse(readFileSync(join(folder, 'summary.json'), 'utf8'));
    expect(summary).toHaveLength(20);
    expect(summary.find(({ act }: { act: string }) => act === 'sign')).toEqual({
      step: 8, act: 'sign', post: 'Kepala Dinas', person: 'sekretaris', actingAs: 'plh', startedAt: '2027-02-03T06:40:00.000Z', finishedAt: '2027-02-09T02:20:00.000Z',
      standardMinutes: null, actualMinutes: 1060, outcome: 'done',
    });
    expect(summary.filter(({ outcome }: { outcome: string }) => outcome === 'returned')).toMatchObject([{ step: 7, act: 'initial', person: 'kasubbag' }]);
  });

  test('runs a round under the mechanism that it brought into force, and leaves what it came to', { timeout: 600_000 }, () => {
    const { status, said } = walk('pengumpulan-data-kinerja', '--out', out);
    expect(status, said).toBe(0);
    const round = JSON.parse(readFileSync(join(out, 'pengumpulan-data-kinerja', 'round.json'), 'utf8'));
    expect(round).toMatchObject({
      year: 2027, quarter: 1, status: 'closed', mechanism: '000.8.6.3/1/Diskoperindag/2027', closedAt: '2027-04-15T03:05:00.000Z',
      returned: { code: 'PROG-3.30.07', values: ['2.8', '28'] },
    });
    expect(round.figures).toHaveLength(14);
    const shown = (code: string) => round.figures.find((figure: { code: string }) => figure.code === code);
    // By workbook from two components; a real zero; never sent.
    expect(shown('PROG-2.17.03')).toMatchObject({ actual: '88', printed: '99,55' });
    expect(shown('PROG-2.17.08')).toMatchObject({ actual: '0', printed: '0,00', predicate: 'sangat-rendah' });
    expect(shown('PROG-3.30.06')).toMatchObject({ request: 'asked', actual: null, printed: null, reason: 'no-actual' });
    expect(round.units.find(({ unit }: { unit: string }) => unit === 'Bidang Usaha Kecil dan Menengah')).toMatchObject({ asked: 3, verified: 3, late: 3 });
  });

  test('an SOP without a script is refused, and nothing is written', () => {
    expect(walk('penyusunan-apa-saja', '--out', join(out, 'none')).status).toBe(2);
    expect(existsSync(join(out, 'none'))).toBe(false);
  });
});

describe('a script that expects something else', () => {
  let server: Server;
  let office: Office;
  beforeAll(async () => {
    server = await startServer();
    office = await enterOffice(server);
  }, 300_000);
  afterAll(() => server.stop(), 60_000);

  /** The script begun on another day, up to a line that is changed. */
  function changed(day: string, count: number, change: (line: Line) => Line): Script {
    const dated = lakip.lines.slice(0, count).map(([when, ...rest]): Line => [when.replace('2027-01-11', day), ...rest]);
    const opened = { ...lakip.opened, when: lakip.opened.when.replace('2027-01-11', day) };
    return { ...lakip, opened, year: 2000 + count + Number(day.slice(-2)), lines: dated.map((line, index) => (index === count - 1 ? change(line) : line)) };
  }

  test('ends where the office first differs from it', { timeout: 300_000 }, async () => {
    const ends = (script: Script) => expect(play(office, server.password, script)).rejects;
    await ends(changed('2027-01-11', 1, ([when, step, act, who, deed]) => [when, step, act, who, deed, '3 request-data staf']))
      .toThrow('Tugas yang terbuka: seharusnya ["3 request-data staf"], ternyata ["2 instruct kasubbag"]');
    await ends(changed('2027-01-12', 2, ([when, step, act, , deed, desks]) => [when, step, act, 'staf', deed, desks])).toThrow('Meja kerja staf: seharusnya [2], ternyata []');
    await ends(changed('2027-01-13', 2, ([when, , act, who, deed, desks]) => [when, 3, act, who, deed, desks])).toThrow('Meja kerja kasubbag: seharusnya [3], ternyata [2]');
  });

  test('ends where a figure of the round differs, or its state does', { timeout: 300_000 }, async () => {
    await play(office, server.password, pengumpulanData);
    const altered = collected.figures.map((figure) => (figure.code === 'PROG-3.30.04' ? { ...figure, printed: '101,36' } : figure));
    await expect(compareRound(office, { ...collected, figures: altered })).rejects.toThrow('Angka putaran: seharusnya');
    await expect(compareRound(office, { ...collected, late: {} })).rejects.toThrow('Yang terlambat: seharusnya {}, ternyata {"Bidang Usaha Kecil dan Menengah":3}');
    await expect(compareRound(office, collected)).resolves.toMatchObject({ status: 'closed' });
  });
});

test('working minutes skip nights, breaks, holidays, and are fewer in Ramadan', () => {
  const between = (a: string, b: string) => workingMinutes(wib(a), wib(b));
  expect(between('2027-01-11 07:00', '2027-01-11 17:00')).toBe(450);
  expect(between('2027-01-15 11:00', '2027-01-18 08:00')).toBe(30 + 210 + 30);
  expect(between('2027-02-04 15:00', '2027-02-08 08:30')).toBe(60 + 30);
  expect(between('2027-02-08 00:00', '2027-02-13 00:00')).toBe(4 * 390 + 390);
});

test('it knows the product from outside: contracts alone', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const imported = files.flatMap((name) => [...readFileSync(join(HERE, name), 'utf8').matchAll(/ from '([^'()]+)';/g)].map(([, from]) => from ?? ''));
  expect(imported.length).toBeGreaterThan(20);
  expect(imported.filter((from) => !/^(node:|#contract\/|\.\.?\/|(vitest|fflate)$)/.test(from) || from.includes('src/'))).toEqual([]);
});
