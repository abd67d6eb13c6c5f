import { expect, it } from 'vitest';
import { loadDefinitions } from './load.adapter.ts';
import { relations } from './relation.rules.ts';

it('leads from keterkaitan and keterangan to the SOP that is meant', async () => {
  const library = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
  const number = (key: string | null) => (key === null ? null : library.findIndex((sop) => sop.key === key) + 1);
  const linked = library.map((sop) => relations(sop, library).map(({ part, step, name, sop: key }) => [part, step ?? null, name, number(key)]));
  const report = ['related', null, 'Laporan Akuntabilitas Kinerja Instansi Pemerintah', 5];
  const unnamed = ['related', null, null, null];
  expect(linked).toEqual([
    [report, unnamed],
    [report, unnamed, ['note', 10, 'pengagendaan surat keluar', 6]],
    [unnamed], [unnamed], [unnamed],
    [['related', null, 'Penyusunan Indikator Kinerja Utama', 2]],
  ]);
});

it('leads nowhere where there is no such SOP, and never to itself', async () => {
  const [first, second] = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
  expect(relations(second!, [first!, second!]).map(({ sop }) => sop)).toEqual([null, null, null]);
  expect(relations({ ...first!, related: [`SOP ${first!.title}`] }, [first!])[0]?.sop).toBeNull();
});
