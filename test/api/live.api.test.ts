import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { changes, follow } from '../support/follow.ts';
import { openDossier, plainInput } from '../support/play.ts';
import { openRound } from '../support/round.ts';

describe('/api/events', () => {
  test('tells what changed to those who may see it, and of a dossier nothing to others', async () => {
    const office = await testApp('2027-01-04T01:00:00Z', { live: true });
    const kasubbag = await follow(await office.as('kasubbag'));
    const koperasi = await follow(await office.as('koperasi'));
    expect(kasubbag.response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    await expect.poll(() => [kasubbag, koperasi].map(({ heard }) => heard[0]?.event)).toEqual(['ready', 'ready']);
    const play = await openDossier(office, 'sekretaris', 'penyusunan-lakip', 2026);
    await play.perform('sekretaris', 'dispose', await plainInput(play, 'sekretaris', 'dispose'));
    await expect.poll(() => changes(kasubbag)).toContainEqual({ kind: 'dossier', id: play.id });
    // What everyone may know comes to both, and shows that the other line stands.
    const admin = await office.as('admin');
    const { body: holiday } = await admin.post('/api/holidays', { date: '2027-06-09', name: 'Hari jadi kabupaten', source: 'SE Bupati 1/2027' });
    for (const line of [kasubbag, koperasi]) await expect.poll(() => changes(line)).toContainEqual({ kind: 'holiday', id: holiday.id });
    expect(changes(koperasi).filter(({ kind }) => kind === 'dossier')).toEqual([]);
  });

  test('tells of rounds, cells and figures: by round, and figures by year', async () => {
    const office = await testApp('2027-01-04T01:00:00Z', { live: true });
    const line = await follow(await office.as('kasubbag'));
    await expect.poll(() => line.heard[0]?.event).toBe('ready');
    const round = await openRound(office);
    await expect.poll(() => changes(line)).toContainEqual({ kind: 'round', id: round.id });
    await round.fill('koperasi', 'Bidang Koperasi');
    for (const change of [{ kind: 'cell', id: round.id }, { kind: 'figure', id: '2026' }]) await expect.poll(() => changes(line)).toContainEqual(change);
  });

  test('is for those who are signed in', async () => {
    const visitor = await (await testApp()).as();
    expect((await visitor.raw('/api/events')).status).toBe(401);
  });
});
