import { describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { openDossier, plainInput, type Play } from '../support/play.ts';
import { schedule } from '../support/schedule.ts';

const KEY = 'penyusunan-lakip';
const times = async (office: TestApp, account: string) => (await (await office.as(account)).get(`/api/sops/${KEY}/step-times`)).body;

async function start(office: TestApp, year: number): Promise<Play> {
  const play = await openDossier(office, 'sekretaris', KEY, year);
  await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
  return play;
}
const minutesOf = async (play: Play, step: number) => (await play.view('kadis')).progress.find((one: any) => one.step === step).minutes;

describe('time measured per step', () => {
  test('counts finished steps alone, and agrees to the minute with what each dossier says of itself', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const empty = await times(office, 'kadis');
    expect(empty).toMatchObject({ dossiers: 0 });
    expect(empty.steps).toHaveLength(12);
    expect(empty.steps[1]).toEqual({ step: 2, standardMinutes: 120, runs: 0, late: null, median: null, worst: null });

    const plays = [await start(office, 2024), await start(office, 2025), await start(office, 2026)];
    // Into the evening, over a holiday and a lunch break, and over a weekend.
    for (const [index, at] of ['2027-01-04T09:30:00Z', '2027-01-06T06:40:30Z', '2027-01-11T02:05:00Z'].entries()) {
      office.clock.set?.(new Date(at));
      expect(await plays[index]?.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule })).toMatchObject({ status: 200 });
    }
    const own = await Promise.all(plays.map((play) => minutesOf(play, 2)));
    const [short = 0, middle = 0, long = 0] = [...own].sort((a, b) => a - b);
    expect(short).toBeLessThan(middle);
    expect(middle).toBeLessThan(long);
    const told = await times(office, 'kadis');
    expect(told.dossiers).toBe(3);
    expect(told.steps[1]).toEqual({
      step: 2, standardMinutes: 120, runs: 3, late: own.filter((minutes) => minutes > 120).length, median: middle,
      worst: { minutes: long, dossierId: plays[2]?.id, title: expect.stringContaining('2026') },
    });
    // Step 3 is under way in all three.
    expect(told.steps[2]).toMatchObject({ step: 3, runs: 0, median: null });

    const cancelled = plays[2] as Play;
    expect(await (await office.as('sekretaris')).post(`/api/dossiers/${cancelled.id}/cancel`, { reason: 'Tidak jadi disusun.' })).toMatchObject({ status: 200 });
    expect((await times(office, 'kadis')).steps[1]).toMatchObject({ runs: 2, median: Math.round((short + middle) / 2), worst: { minutes: middle } });
  });

  test('adds the rounds of a step that came back', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await start(office, 2026);
    await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule });
    await play.perform('staf', 'request-data', await plainInput(play, 'staf', 'request-data'));
    for (const bidang of ['koperasi', 'ukm', 'perindustrian', 'perdagangan']) await play.perform(bidang, 'submit-data', await plainInput(play, bidang, 'submit-data'));
    await play.perform('staf', 'recap', { note: null });
    await play.perform('kasubbag', 'analyse', { note: 'Lengkap.' });
    await play.write('staf', 'Kinerja.');
    office.clock.set?.(new Date('2027-01-04T03:00:00Z'));
    await play.perform('staf', 'draft', await plainInput(play, 'staf', 'draft'));
    await play.perform('kasubbag', 'initial', await plainInput(play, 'kasubbag', 'initial'));
    expect(await play.sendBack('sekretaris', 'initial', 'Angka keliru.')).toMatchObject({ status: 200 });
    expect((await times(office, 'kadis')).steps[5]).toMatchObject({ runs: 0 });
    office.clock.set?.(new Date('2027-01-04T03:45:00Z'));
    await play.write('staf', 'Kinerja, diperbaiki.');
    await play.perform('staf', 'draft', { outcome: 'version', note: 'Diperbaiki' });
    const both = await minutesOf(play, 6);
    expect(both).toBe(120 + 45);
    expect((await times(office, 'kadis')).steps[5]).toMatchObject({ step: 6, runs: 1, median: both, worst: { minutes: both } });
  });

  test('is told of the own dossiers alone, and of no SOP that does not exist', async () => {
    const office = await testApp('2027-01-04T01:00:00Z');
    const play = await start(office, 2026);
    await play.perform('kasubbag', 'instruct', { note: 'Kumpulkan.', schedule });
    expect(await times(office, 'koperasi')).toMatchObject({ dossiers: 0 });
    expect((await times(office, 'koperasi')).steps[0]).toMatchObject({ runs: 0, worst: null });
    expect((await times(office, 'staf')).steps[0]).toMatchObject({ runs: 1 });
    expect(await (await office.as('kadis')).get('/api/sops/tidak-ada/step-times')).toMatchObject({ status: 404, body: { code: 'dossier.sop-unknown' } });
  });
});
