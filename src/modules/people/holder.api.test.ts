import { v7 as uuidv7 } from 'uuid';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type Client, testApp } from '../../../test/support/app.ts';
import { execute } from '../../kernel/command.ts';
import { openDatabase } from '../../kernel/db.ts';
import type { Actor } from '../../kernel/pure/actor.ts';
import type { Directory } from './directory.contract.ts';
import { appointHolder } from './holder.commands.ts';

const LETTER = '800.1.3/12/BKPSDM/2026';

async function idsOf(admin: Client) {
  const { body } = await admin.get<Directory>('/api/directory');
  const posts = body.units.flatMap((unit) => unit.posts);
  const at = (key: string) => {
    const post = posts.find((each) => each.key === key);
    if (!post) throw new Error(`no post ${key}`);
    return post;
  };
  return { post: (key: string) => at(key).id, person: (key: string) => at(key).holders[0]?.personId ?? '', holder: (key: string) => at(key).holders[0]?.id ?? '' };
}

const titles = async (client: Client) => (await client.get('/api/session')).body.posts.map(({ key, form }: { key: string; form: string }) => `${key} ${form}`);

describe('holders', () => {
  test('a Plh has the post from the first to the last day, on the next request each time', async () => {
    const { as, clock } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    const sekretaris = await as('sekretaris');
    const appointed = await admin.post('/api/holders', {
      postId: ids.post('kepala-dinas'), personId: ids.person('sekretaris'), form: 'plh', since: '2026-01-06', until: '2026-01-07', letterNumber: LETTER,
    });
    expect(appointed).toMatchObject({ status: 200, body: { warnings: [{
      code: 'holder.same-person-in-two-lanes',
      params: { post: 'Kepala Dinas', lanes: ['kepala_dinas'], otherPost: 'Sekretaris', otherLanes: ['sekretaris'] },
    }] } });

    expect(await titles(sekretaris)).toEqual(['sekretaris definitif']);
    for (const [moment, expected] of [
      ['2026-01-05T16:59:59Z', ['sekretaris definitif']],
      ['2026-01-05T17:00:00Z', ['kepala-dinas plh', 'sekretaris definitif']],
      ['2026-01-07T16:59:59Z', ['kepala-dinas plh', 'sekretaris definitif']],
      ['2026-01-07T17:00:00Z', ['sekretaris definitif']],
    ] as const) {
      clock.set?.(new Date(moment));
      expect(await titles(sekretaris), moment).toEqual(expected);
    }
    expect(await titles(await as('kadis'))).toEqual(['kepala-dinas definitif']);
  });

  test('a Plh who has acted is not taken back the same day: what he did names his appointment', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    await admin.post('/api/holders', { postId: ids.post('sekretaris'), personId: ids.person('kasubbag-umum'), form: 'plh', since: '2026-01-05', until: '2026-01-09', letterNumber: LETTER });
    const acting = (await admin.get('/api/holders?acting=true')).body.holders[0].id;
    const [sop] = (await admin.get('/api/sops')).body.sops;
    const complaint = await admin.post(`/api/sops/${sop.key}/complaints`, { kind: 'masukan', text: 'Jadwalnya belum tercetak.' });
    expect(await (await as('umum')).post(`/api/complaints/${complaint.body.id}/answer`, { text: 'Jadwalnya dicetak mulai bulan depan.' })).toMatchObject({ status: 200 });

    expect(await admin.delete(`/api/holders/${acting}`)).toMatchObject({ status: 409, body: { code: 'holder.has-acted' } });
    expect((await admin.get('/api/holders?acting=true')).body.holders).toHaveLength(1);
  });

  test('while a Plh stands in, the directory shows him first and the holder behind', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    await admin.post('/api/holders', {
      postId: ids.post('kepala-dinas'), personId: ids.person('sekretaris'), form: 'plh', since: '2026-01-05', until: '2026-01-09', letterNumber: LETTER,
    });
    const { body } = await admin.get<Directory>('/api/directory');
    expect(body.units[0]?.posts[0]?.holders.map(({ form, until }) => [form, until])).toEqual([['plh', '2026-01-09'], ['definitif', null]]);
    const { holders } = (await admin.get('/api/holders?acting=true')).body;
    expect(holders).toMatchObject([{ title: 'Plh. Kepala Dinas', letterNumber: LETTER, state: 'current', abilities: { end: true, withdraw: true } }]);
  });

  test('an ended holder loses the post on the next request, nothing else moves, and a Plt takes over', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const second = await as('umum');
    const ids = await idsOf(admin);
    await admin.post('/api/holders', { postId: ids.post('administrator'), personId: ids.person('kasubbag-umum'), form: 'plh', since: '2026-01-05', until: '2026-12-31', letterNumber: LETTER });
    expect(await second.get('/api/accounts')).toMatchObject({ status: 200 });
    const acting = (await admin.get(`/api/holders?acting=true`)).body.holders[0].id;
    expect(await admin.delete(`/api/holders/${acting}`)).toMatchObject({ status: 200 });
    expect(await second.get('/api/accounts')).toMatchObject({ status: 403 });

    expect(await admin.post(`/api/holders/${ids.holder('kabid-ukm')}/end`, { until: '2026-01-04' })).toMatchObject({ status: 200 });
    const ukm = await as('ukm');
    expect(await titles(ukm)).toEqual([]);
    const plt = { postId: ids.post('kabid-ukm'), personId: ids.person('kabid-koperasi'), form: 'plt', since: '2026-01-05', until: '2026-06-30', letterNumber: LETTER };
    expect(await admin.post('/api/holders', plt)).toMatchObject({ status: 200, body: { warnings: [] } });
    expect(await titles(await as('koperasi'))).toEqual(['kabid-koperasi definitif', 'kabid-ukm plt']);
  });

  test('what does not fit is refused with the holder in the way and the field', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    const wish = { postId: ids.post('kepala-dinas'), personId: ids.person('sekretaris'), since: '2026-02-01', until: '2026-02-07', letterNumber: LETTER };
    for (const [more, code, field] of [
      [{ form: 'definitif' }, 'holder.definitif-overlaps', 'since'],
      [{ form: 'plt' }, 'holder.not-vacant', 'since'],
      [{ form: 'plh', postId: ids.post('kepala-uptd-metrologi') }, 'holder.nobody-to-stand-in-for', 'form'],
      [{ form: 'plh', personId: ids.person('kepala-dinas') }, 'holder.stands-in-for-self', 'personId'],
    ] as const) {
      const body = { ...wish, ...more };
      expect(await admin.post('/api/holders', body), code).toMatchObject({ status: 409, body: { code, issues: [{ field, code }] } });
      const asked = new URLSearchParams({ postId: body.postId, personId: body.personId, form: body.form, since: body.since, until: body.until });
      expect(await admin.get(`/api/holders/check?${asked}`), code).toMatchObject({ status: 200, body: { refusal: { code, issues: [{ field, code }] } } });
    }
    for (const [more, field, code] of [
      [{ form: 'plh', until: '2026-01-31' }, 'until', 'holder.until-before-since'],
      [{ form: 'plh', letterNumber: null }, 'letterNumber', 'holder.letter-missing'],
      [{ form: 'pj' }, 'form', 'invalid_value'],
      [{ form: 'plh', since: '2026-02-30' }, 'since', 'invalid_format'],
    ] as const) {
      const answer = await admin.post('/api/holders', { ...wish, ...more });
      expect(answer.status, code).toBe(400);
      expect(answer.body.issues).toContainEqual(expect.objectContaining({ field, code }));
    }
    const nobody = '0198c0de-0000-7000-8000-00000000dead';
    expect(await admin.post('/api/holders', { ...wish, form: 'plh', postId: nobody })).toMatchObject({ status: 404, body: { issues: [{ field: 'postId' }] } });
    expect(await admin.post('/api/holders', { ...wish, form: 'plh', personId: nobody })).toMatchObject({ status: 404, body: { issues: [{ field: 'personId' }] } });
  });

  test('a long acting appointment warns by the office\'s own setting and is made', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    const { body: { zone: _, sample: __, abilities: ___, ...office } } = await admin.get('/api/office');
    expect(await admin.put('/api/office', { ...office, acting: { pltMonths: 6, plhMonths: 1 } })).toMatchObject({ status: 200, body: { revision: 2 } });
    const plh = { postId: ids.post('kasubbag-pepp'), personId: ids.person('kasubbag-keuangan'), form: 'plh', since: '2026-01-05', until: '2026-02-05', letterNumber: LETTER };
    expect(await admin.post('/api/holders', plh)).toMatchObject({ status: 200, body: { warnings: [{ code: 'holder.plh-long', params: { months: 1 } }] } });
  });

  test('an ending finds the stand-in that rests on it, and the last administrator', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    await admin.post('/api/holders', {
      postId: ids.post('kepala-dinas'), personId: ids.person('sekretaris'), form: 'plh', since: '2026-02-01', until: '2026-02-07', letterNumber: LETTER,
    });
    const end = (key: string, until: string) => admin.post(`/api/holders/${ids.holder(key)}/end`, { until });
    expect(await end('kepala-dinas', '2026-02-03')).toMatchObject({ status: 409, body: { code: 'holder.stand-in-remains', issues: [{ field: 'until' }] } });
    expect(await end('kepala-dinas', '2024-01-01')).toMatchObject({ status: 409, body: { code: 'holder.end-before-since' } });
    expect(await end('administrator', '2026-01-31')).toMatchObject({ status: 409, body: { code: 'holder.last-administrator' } });
    expect(await admin.delete(`/api/holders/${ids.holder('sekretaris')}`)).toMatchObject({ status: 409, body: { code: 'holder.begun' } });
    expect(await end('kepala-dinas', '2026-02-07')).toMatchObject({ status: 200 });
  });

  test('only the administrator appoints, asks, ends and withdraws; everyone reads who holds what', async () => {
    const { as } = await testApp();
    const kadis = await as('kadis');
    const ids = await idsOf(kadis);
    const wish = { postId: ids.post('kepala-dinas'), personId: ids.person('sekretaris'), form: 'plh', since: '2026-02-01', until: '2026-02-07', letterNumber: LETTER };
    const refused = { status: 403, body: { code: 'people.not-allowed' } };
    expect(await kadis.post('/api/holders', wish)).toMatchObject(refused);
    expect(await kadis.get(`/api/holders/check?postId=${wish.postId}&personId=${wish.personId}&form=plh&since=2026-02-01`)).toMatchObject(refused);
    expect(await kadis.post(`/api/holders/${ids.holder('sekretaris')}/end`, { until: '2026-02-01' })).toMatchObject(refused);
    expect(await kadis.delete(`/api/holders/${ids.holder('sekretaris')}`)).toMatchObject(refused);
    const { body } = await kadis.get(`/api/holders?postId=${wish.postId}`);
    expect(body).toMatchObject({ holders: [{ title: 'Kepala Dinas', state: 'current', abilities: { end: false, withdraw: false } }], abilities: { appoint: false } });
  });

  test('two administrators on two connections at once: one definitif holder, the other is told', async () => {
    const { as, clock, databaseUrl } = await testApp();
    const admin = await as('admin');
    const ids = await idsOf(admin);
    const { person, office, posts: [post] } = (await admin.get('/api/session')).body;
    const actor: Actor = { officeId: office.id, personId: person.id, sessionId: person.id, posts: [{ ...post, unitId: post.postId, lanes: [], duties: ['administrator'] }] };
    const wide = openDatabase({ url: databaseUrl, size: 4, onError: () => undefined });
    onTestFinished(() => wide.close());
    const engine = { database: wide, now: clock.now, newId: () => uuidv7() };
    const answers = await Promise.allSettled(['kabid-koperasi', 'kabid-ukm', 'kabid-perindustrian', 'kabid-perdagangan'].map((key) => execute(engine, appointHolder, actor, {
      postId: ids.post('kepala-uptd-metrologi'), personId: ids.person(key), form: 'definitif', since: '2026-01-05', until: null, letterNumber: null,
    }, { key: undefined })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 'rejected' && answer.reason.code === 'holder.definitif-overlaps')).toHaveLength(3);
  });
});
