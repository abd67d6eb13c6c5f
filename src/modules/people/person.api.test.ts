import { describe, expect, test } from 'vitest';
import { SAMPLE_PASSWORD } from '../../../test/support/global-setup.ts';
import { type Client, testApp } from '../../../test/support/app.ts';
import type { PersonView } from './person.contract.ts';

const person = {
  name: 'Nama Contoh', titleBefore: 'Drs.', titleAfter: 'M.Si.', rank: 'Pembina (IV/a)', nip: '197001011995031001',
  education: { level: 'S2', field: 'Administrasi Publik' }, training: ['Diklat Tata Naskah Dinas'],
};

const ownId = async (client: Client): Promise<string> => (await client.get('/api/session')).body.person.id;
const add = async (admin: Client, more: object = {}): Promise<string> => (await admin.post('/api/persons', { ...person, ...more })).body.id;

describe('persons', () => {
  test('the administrator adds one; everyone reads the name, only he and the person the NIP', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const id = await add(admin);
    await admin.post('/api/accounts', { personId: id, username: 'contoh', password: SAMPLE_PASSWORD });
    const record = { nip: person.nip, education: person.education, training: person.training, account: { id: expect.any(String), username: 'contoh', disabled: false } };
    for (const [account, shown, change] of [['admin', record, true], ['contoh', record, false], ['kadis', null, false], ['pemeriksa', null, false]] as const) {
      const { body } = await (await as(account)).get<PersonView>(`/api/persons/${id}`);
      expect(body, account).toEqual({
        id, name: 'Nama Contoh', titleBefore: 'Drs.', titleAfter: 'M.Si.', printedName: 'Drs. Nama Contoh, M.Si.', rank: 'Pembina (IV/a)',
        posts: [], record: shown, revision: 1, abilities: { change },
      });
    }
  });

  test('a change keeps what was not touched by others; an old revision is told the current state', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    const id = await add(admin);
    const change = { ...person, name: 'Nama Baru', titleBefore: null, nip: null, education: null, training: [], revision: 1 };
    expect(await admin.put(`/api/persons/${id}`, change)).toMatchObject({ status: 200 });
    expect((await admin.get<PersonView>(`/api/persons/${id}`)).body).toMatchObject({
      printedName: 'Nama Baru, M.Si.', revision: 2, record: { nip: null, education: null, training: [] },
    });
    expect(await admin.put(`/api/persons/${id}`, change)).toMatchObject({
      status: 409, body: { code: 'person.stale', params: { current: { name: 'Nama Baru', revision: 2 } } },
    });
  });

  test('an NIP that cannot be, or that another bears, is refused at its field', async () => {
    const admin = await (await testApp()).as('admin');
    const id = await add(admin);
    expect(await admin.post('/api/persons', { ...person, nip: '197013011995031001' }))
      .toMatchObject({ status: 400, body: { code: 'person.nip-implausible', issues: [{ field: 'nip', code: 'nip.birth' }] } });
    expect(await admin.post('/api/persons', { ...person, nip: '200001012026021001' }))
      .toMatchObject({ status: 400, body: { code: 'person.nip-implausible', issues: [{ field: 'nip', code: 'nip.appointment' }] } });
    expect(await admin.post('/api/persons', person)).toMatchObject({
      status: 409, body: { code: 'person.nip-taken', params: { person: 'Drs. Nama Contoh, M.Si.' }, issues: [{ field: 'nip' }] },
    });
    expect(await admin.put(`/api/persons/${id}`, { ...person, revision: 1 })).toMatchObject({ status: 200 });
  });

  test('bad input is refused by field, others change nothing', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    for (const [more, field, code] of [
      [{ name: '' }, 'name', 'too_small'],
      [{ nip: '123' }, 'nip', 'invalid_format'],
      [{ education: { level: 'S9', field: null } }, 'education.level', 'invalid_value'],
      [{ training: [''] }, 'training.0', 'too_small'],
      [{ salary: 1 }, '', 'unrecognized_keys'],
    ] as const) {
      const answer = await admin.post('/api/persons', { ...person, ...more });
      expect(answer, field).toMatchObject({ status: 400, body: { code: 'input.invalid' } });
      expect(answer.body.issues).toContainEqual(expect.objectContaining({ field, code }));
    }
    const kadis = await as('kadis');
    expect(await kadis.post('/api/persons', person)).toMatchObject({ status: 403, body: { code: 'people.not-allowed' } });
    const self = await ownId(kadis);
    expect(await kadis.put(`/api/persons/${self}`, { ...person, revision: 1 })).toMatchObject({ status: 403 });
    expect(await admin.get('/api/persons/0198c0de-0000-7000-8000-00000000dead')).toMatchObject({ status: 404, body: { code: 'person.not-found' } });
  });

  test('the list goes page by page in order of name, without doubles, and finds by name, post and (administrator) NIP', async () => {
    const { as } = await testApp();
    const admin = await as('admin');
    for (let number = 0; number < 45; number++) await add(admin, { name: `Pegawai ${String(number).padStart(2, '0')}`, nip: null });
    await add(admin, { name: '100% Teliti_' });

    const first = (await admin.get('/api/persons')).body;
    expect(first.persons).toHaveLength(50);
    const second = (await admin.get(`/api/persons?after=${first.next}`)).body;
    expect(second.next).toBeNull();
    const ids = [...first.persons, ...second.persons].map(({ id }: { id: string }) => id);
    expect(ids).toHaveLength(60);
    expect(new Set(ids).size).toBe(60);

    const found = async (client: Client, search: string) => (await client.get(`/api/persons?search=${encodeURIComponent(search)}`)).body.persons;
    expect(await found(admin, 'pegawai 4')).toHaveLength(5);
    expect(await found(admin, '100%')).toHaveLength(1);
    expect(await found(admin, '%')).toHaveLength(1);
    expect(await found(admin, 'sekretaris')).toMatchObject([{ posts: [{ title: 'Sekretaris', form: 'definitif' }] }]);
    expect(await found(admin, '19950310')).toHaveLength(1);
    expect(await found(await as('kadis'), '19950310')).toEqual([]);
  });
});
