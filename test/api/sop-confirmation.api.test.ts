import { describe, expect, test } from 'vitest';
import { type Client, testApp } from '../support/app.ts';

const KEY = 'penyusunan-lakip';
const PATH = `/api/sops/${KEY}/confirmations`;
const stands = (step: number | null, field: string, version = 1) => ({ version, step, field, correction: null });
const corrected = (step: number | null, field: string, value: unknown, version = 1) => ({ version, step, field, correction: { value, reason: 'Sesuai lembar asli.' } });
const sheet = async (client: Client) => (await client.get(`/api/sops/${KEY}`)).body;

describe('confirming what was inferred', () => {
  test('takes the mark away in a new version; a running dossier keeps its own', async () => {
    const { as, database } = await testApp();
    const kasubbag = await as('kasubbag');
    const { body: dossier } = await kasubbag.post('/api/dossiers', { sopKey: KEY, year: 2025, checklist: [] });
    expect(await kasubbag.post(PATH, stands(2, 'actors'))).toMatchObject({ status: 200, body: { version: 2 } });

    const after = await sheet(kasubbag);
    expect(after).toMatchObject({ version: 2, newest: 2 });
    expect(after.definition.steps[1]).not.toHaveProperty('inferred');
    expect(after.inferred).not.toContainEqual({ step: 2, field: 'actors' });
    expect(after.versions[0]).toMatchObject({
      version: 2, origin: 'owner', reason: null, person: 'Kasubbag PEPP',
      changes: [{ kind: 'confirmed', step: 2, field: 'actors', before: ['kasubbag'], after: ['kasubbag'] }],
    });
    const symbol = (page: any) => page.symbols.find((each: any) => each.step === 2);
    expect(symbol(after.drawing.screen.pages[0]).dashed).toBe(false);
    const old = (await kasubbag.get(`/api/sops/${KEY}/versions/1`)).body;
    expect(symbol(old.drawing.screen.pages[0]).dashed).toBe(true);

    expect((await kasubbag.get(`/api/dossiers/${dossier.id}`)).body.definition.steps[1].inferred).toEqual(['actors']);
    const next = (await kasubbag.post('/api/dossiers', { sopKey: KEY, year: 2024, checklist: [] })).body;
    expect((await kasubbag.get(`/api/dossiers/${next.id}`)).body.definition.steps[1]).not.toHaveProperty('inferred');
    const entry = await database.kysely.selectFrom('kernel.journal').select('body').where('name', '=', 'sop.confirm').executeTakeFirstOrThrow();
    expect(JSON.parse(entry.body).data).toEqual({ key: KEY, ...stands(2, 'actors') });
  });

  test('corrects who stands in a step, and the acts follow', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    expect(await admin.post(PATH, corrected(11, 'actors', ['kasubbag']))).toMatchObject({ status: 200 });
    const { definition, versions, findings } = await sheet(admin);
    expect(definition.steps[10]).toMatchObject({ actors: ['kasubbag'], acts: [{ kind: 'archive', by: 'kasubbag' }] });
    expect(versions[0]).toMatchObject({
      reason: 'Sesuai lembar asli.', person: 'Administrator', changes: [{ kind: 'corrected', step: 11, field: 'actors', before: ['staf'], after: ['kasubbag'] }],
    });
    expect(findings.some((each: any) => each.code === 'number-blank')).toBe(true);
  });

  test('corrects who approves, and the finding about it goes', async () => {
    const { as } = await testApp();
    const kadis = await as('kadis');
    expect((await sheet(kadis)).findings.map((each: any) => each.code)).toContain('identity-inferred');
    expect(await kadis.post(PATH, corrected(null, 'approved_by', 'Kepala Dinas'))).toMatchObject({ status: 200 });
    const after = await sheet(kadis);
    expect(after.definition).toMatchObject({ approved_by: 'Kepala Dinas' });
    expect(after.findings.map((each: any) => each.code)).not.toContain('identity-inferred');
  });

  test.each([
    ['a lane that the sheet has not', corrected(11, 'actors', ['bupati']), 422, 'confirmation.does-not-run', { field: 'correction.value', code: 'sheet.lane.unknown' }],
    ['an actor without an act', corrected(11, 'actors', ['staf', 'sekretaris']), 422, 'confirmation.does-not-run',
      { field: 'correction.value', code: 'sheet.step.idle-actor', params: { lane: 'Sekretaris', at: 11 } }],
    ['a receiver without whom an act has nobody', corrected(4, 'hands_to', ['kasubbag']), 422, 'confirmation.does-not-run',
      { field: 'correction.value', code: 'sheet.act.stranger', params: { lane: 'Staf Perencanaan', at: 4 } }],
    ['a signature where only an initial is given', corrected(7, 'endorsement', 'tanda_tangan'), 422, 'confirmation.does-not-run', { field: 'correction.value', code: 'sheet.endorsement.no-act' }],
    ['a way back that leads on', corrected(8, 'on_reject', 9), 422, 'confirmation.does-not-run', { field: 'correction.value', code: 'sheet.reject.not-earlier' }],
    ['a decision without a way back', corrected(8, 'on_reject', null), 422, 'confirmation.does-not-run', { field: 'correction.value', code: 'sheet.reject.missing' }],
    ['a kind that is none', corrected(8, 'kind', 'maybe'), 422, 'confirmation.value-invalid', { field: 'correction.value', code: 'invalid_value' }],
    ['no actor at all', corrected(11, 'actors', []), 422, 'confirmation.value-invalid', { field: 'correction.value', code: 'too_small' }],
    ['the value that stands there', corrected(11, 'actors', ['staf']), 422, 'confirmation.unchanged', { field: 'correction.value' }],
    ['a part that was printed', stands(1, 'actors'), 409, 'confirmation.not-inferred', undefined],
    ['a version that is past', stands(2, 'actors', 2), 409, 'sop.stale', undefined],
    ['a correction without a reason', { ...stands(11, 'actors'), correction: { value: ['kasubbag'], reason: ' ' } }, 400, 'input.invalid', { field: 'correction.reason', code: 'too_small' }],
    ['a field that cannot be inferred', stands(1, 'activity'), 400, 'input.invalid', { field: 'field' }],
    ['a value of no shape', corrected(11, 'actors', { lane: 'staf' }), 400, 'input.invalid', { field: 'correction.value' }],
  ])('refuses %s', async (_, body, status, code, issue) => {
    const answer = await (await (await testApp()).as('sekretaris')).post(PATH, body);
    expect(answer).toMatchObject({ status, body: { code } });
    if (issue) expect(answer.body.issues).toContainEqual(expect.objectContaining(issue));
  });

  test.each(['analis', 'staf', 'koperasi', 'umum', 'pemeriksa', 'bappeda'])('refuses %s', async (account) => {
    expect(await (await (await testApp()).as(account)).post(PATH, stands(2, 'actors'))).toMatchObject({ status: 403, body: { code: 'confirmation.not-allowed' } });
  });
});
