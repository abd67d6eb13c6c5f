import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadContent, renewContent } from '../../src/runtime/content.ts';
import { testApp } from '../support/app.ts';

describe('SOPs that a newer program brings', () => {
  test('reach every office at the next start as new versions, the sample office or not, once', async () => {
    const { database, clock, as } = await testApp();
    await sql`update people.office set sample = false`.execute(database.kysely);
    // As if the office had loaded other words of one sheet.
    await sql`update sop.version set hash = 'words of an older program' where key = 'penyusunan-lakip'`.execute(database.kysely);
    await sql`update kernel.installation set value = 'files of an older program' where key = 'content-sops'`.execute(database.kysely);
    const versions = async () => Object.fromEntries((await (await as('kadis')).get('/api/sops')).body.sops.map(({ key, version }: any) => [key, version]));
    const before = await versions();
    expect(await renewContent({ database, now: clock.now })).toBe(true);
    expect(await versions()).toEqual({ ...before, 'penyusunan-lakip': 2 });
    expect(await renewContent({ database, now: clock.now })).toBe(true);
    expect(await versions()).toMatchObject({ 'penyusunan-lakip': 2 });
    // Another office than the sample's has no sample accounts to be told of.
    expect(await loadContent({ database, now: clock.now, samplePassword: 'x' })).toEqual([]);
  });

  test('wait for the first run where there is no office', async () => {
    const { database, clock } = await testApp();
    await sql`truncate people.office cascade`.execute(database.kysely);
    expect(await renewContent({ database, now: clock.now })).toBe(false);
  });
});
