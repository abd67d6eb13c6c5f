import { expect, test } from 'vitest';
import type { ReportedPost } from '#contract/people/report';
import { ID, reportYearOf } from '../../../test/support/report-year.ts';
import { reportedPromises } from '../plan/agreement.rules.ts';
import { partiesOf, signers } from './agreement-paper.rules.ts';

const post = (key: string, unitId: string, lanes: string[] = []): ReportedPost => ({
  id: key, title: key, unitId, duties: [], lanes,
  holder: { name: key, titleBefore: null, titleAfter: 'S.E.', rank: 'Pembina (IV/a)', nip: '197001011990011001', education: 'S1', form: key === 'Sekretaris' ? 'plt' : 'definitif' },
});
const unit = (id: string, parentId: string | null, headPostId: string) => ({ id, name: id, kind: 'bidang', parentId, headPostId, dataPostId: null });

const office = {
  name: 'Dinas Uji', shortName: 'Dinas', region: 'Kabupaten Uji', city: 'Uji',
  units: [unit('pimpinan', null, 'Kepala Dinas'), unit('sekretariat', null, 'Sekretaris'), unit('pepp', 'sekretariat', 'Kasubbag')],
  posts: [post('Kepala Dinas', 'pimpinan', ['kepala_dinas']), post('Sekretaris', 'sekretariat'), post('Kasubbag', 'pepp'), post('Analis', 'pepp')],
};
const year = reportYearOf({ figures: {} });
const data = { ...year, office, promises: reportedPromises(year.plan?.nodes ?? [], office) };
const find = (key: string) => data.office.posts.find(({ id }) => id === key) ?? post(ID, '');

test('both parties sign, acting ones as they hold the post; the Bupati without rank and NIP', () => {
  const parties = (who: string) => { const node = signers(partiesOf(data, find(who)), 'Uji, 5 Januari 2026'); return node.type === 'signers' ? node.attrs : null; };
  expect(parties('Kepala Dinas')).toMatchObject({
    dateline: 'Uji, 5 Januari 2026',
    signers: [{ label: 'Pihak Kedua', title: 'Bupati Uji', rank: null, nip: null }, { label: 'Pihak Pertama', name: 'Kepala Dinas, S.E.', nip: '197001011990011001' }],
  });
  expect(parties('Kasubbag')?.signers[0]).toMatchObject({ title: 'Plt. Sekretaris', rank: 'Pembina (IV/a)' });
});
