import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SopDefinition, Step } from './definition.contract.ts';
import { type Finding, finding, findingCodes } from './finding.contract.ts';
import { findings } from './finding.rules.ts';
import { loadDefinitions, loadReference } from './load.adapter.ts';
import type { Reference } from './reference.contract.ts';

const POSTS = { kepala_dinas: 1, sekretaris: 1, kasubbag: 1, analis: 1, staf: 1, bidang: 4, instansi: 1, umum: 1 };

let library: SopDefinition[];
let reference: Reference;
beforeAll(async () => {
  library = (await loadDefinitions('content/sops')).map(({ definition }) => definition);
  reference = await loadReference('content/reference');
});

const sop = (number: number): SopDefinition => library[number - 1]!;
const found = (number: number): Finding[] => findings(sop(number), library, reference, POSTS);

/** `code part`, or `code part.step`. */
const place = ({ code, where: { part, step } }: Finding) => `${code} ${part}${step === undefined ? '' : `.${step}`}`;
const places = (number: number, ...but: string[]) => found(number).filter(({ code }) => !but.includes(code)).map(place);
const only = (number: number, ...codes: string[]) => found(number).filter(({ code }) => codes.includes(code));
const steps = (code: string, part: string, ...numbers: number[]) => numbers.map((step) => `${code} ${part}.${step}`);

describe('SOP 1', () => {
  it('has these findings and no others', () => {
    expect(places(1, 'role-many-names', 'output-unused')).toEqual([
      'number-blank number', 'warnings-empty warnings', 'related-unnamed related',
      'legal-wrong-kind legal_basis', 'legal-title-differs legal_basis',
      ...steps('input-before-output', 'inputs', 1, 4, 6), 'approved-before-signing inputs.9',
      'no-way-back on_reject', 'hands-to-nobody hands_to.2', 'step-unreachable actors.3', 'confirmed-by-hand requires.2',
      'hidden-decision activity.6', 'activity-not-active activity', 'word-misspelt activity.5', 'spelled-two-ways qualifications',
    ]);
  });

  it('cites a government regulation as a presidential one, and another under a wrong title', () => {
    expect(only(1, 'legal-wrong-kind', 'legal-title-differs').map(({ quote, params }) => [quote.slice(0, 38), params])).toEqual([
      ['Peraturan Presiden Nomor 8 Tahun 2006 ', {
        key: 'pp-8-2006', regulation: 'PP 8/2006', confidence: 'secondary', printed: 'Peraturan Presiden', official: 'Peraturan Pemerintah',
      }],
      ['Peraturan Presiden Nomor 29 Tahun 2014', {
        key: 'perpres-29-2014', regulation: 'Perpres 29/2014', confidence: 'secondary',
        printed: 'Sistem Akuntabilitas Kinerja Sistem Pemerintah', official: 'Sistem Akuntabilitas Kinerja Instansi Pemerintah',
      }],
    ]);
  });

  it('asks for the approved document in the step that approves it', () => {
    expect(only(1, 'approved-before-signing')).toEqual([{
      code: 'approved-before-signing', severity: 'error', where: { part: 'inputs', step: 9 }, params: { signing: 9 },
      quote: 'Dokumen Mekanisme Pengumpulan Data Kinerja disahkan',
    }]);
  });

  it('brings outputs that nobody asks for', () => {
    expect(only(1, 'output-unused').map(({ where, quote }) => [where.step, quote])).toEqual([
      [1, 'Disposisi'], [2, 'Persiapan/Draft'], [3, 'Bahan-bahan Materi/Draft'], [5, 'Draft data Kinerja'],
    ]);
  });

  it('writes the office in two ways', () => {
    expect(only(1, 'spelled-two-ways').map(({ params }) => params)).toEqual([{ printed: 'Diskopperindag', other: 'Diskoperindag' }]);
  });

  it('leaves the material to be confirmed by hand', () => {
    expect(only(1, 'confirmed-by-hand').map(({ quote }) => quote)).toEqual(['Data Awal']);
  });
});

describe('SOP 2', () => {
  it('has these findings and no others', () => {
    expect(places(2, 'role-many-names')).toEqual([
      'number-blank number', 'warnings-empty warnings', 'related-unnamed related', 'related-example note.10',
      'legal-wrong-kind legal_basis', 'legal-title-differs legal_basis',
      ...steps('input-before-output', 'inputs', 4, 6, 7), 'approved-before-signing inputs.9',
      ...steps('output-unused', 'outputs', 1, 2, 3, 5, 6, 8),
      'no-way-back on_reject', 'hands-to-nobody hands_to.2', 'step-unreachable actors.3', 'confirmed-by-hand requires.2',
      'hidden-decision activity.6', 'activity-not-active activity',
      'foreign-document note.2', 'foreign-document outputs.5', 'foreign-document note.5', 'word-misspelt activity.5',
    ]);
  });

  it('brings documents of SOP 1', () => {
    expect(only(2, 'foreign-document').map(({ quote, params }) => [quote, params.title])).toEqual(
      ['Proses Pembuatan Pengumpulan Data', 'Draft data Kinerja', 'Proses Pembuatan Data Kinerja'].map((quote) => [quote, sop(1).title]));
  });

  it('refers to an SOP that the office has not; without the example it is not there at all', () => {
    expect(only(2, 'related-example')[0]?.params).toEqual({ name: 'pengagendaan surat keluar', sop: sop(6).key });
    const alone = findings(sop(2), library.slice(0, 5), reference, POSTS).filter(({ code }) => code.startsWith('related-'));
    expect(alone.map(place)).toEqual(['related-unnamed related', 'related-missing note.10']);
  });
});

/** Printed alike in SOP 3, 4 and 5. */
const TWELVE = [
  'inputs-missing inputs', 'outputs-missing outputs', ...steps('duration-blank', 'duration', 4, 6, 7, 8), 'duration-adjusted duration.10',
];
const WORDS = ['word-misspelt', 'word-doubled', 'role-many-names'];

describe('SOP 3', () => {
  it('has these findings and no others', () => {
    expect(places(3, ...WORDS)).toEqual([
      'number-blank number', 'records-empty records', 'documents-joined documents', 'related-unnamed related',
      'legal-other-body legal_basis', 'legal-amended legal_basis', 'legal-title-differs legal_basis', 'legal-amended legal_basis', 'legal-title-differs legal_basis',
      ...TWELVE, 'duration-inferred duration.11', 'no-way-back on_reject', 'hands-to-nobody hands_to.4', 'activity-not-active activity',
      'document-part-missing activity.2', 'document-part-missing persyaratan', 'administrasi-own-product persyaratan',
      'procedure-differs prosedur_penyusunan.1', 'lane-named-otherwise activity.8', 'lane-named-otherwise activity.10',
    ]);
  });

  it('forgets the Renja', () => {
    expect(only(3, 'document-part-missing').map(({ params }) => params)).toEqual(Array(2).fill({ missing: 'Renja', whole: 'Renstra dan Renja' }));
  });

  it('gives step 11 a unit without a number', () => {
    expect(only(3, 'duration-inferred')[0]?.params).toEqual({ value: 5, unit: 'menit' });
  });

  it('misspells and doubles words', () => {
    expect(only(3, 'word-misspelt', 'word-doubled').map(({ where, params }) => `${where.part}.${where.step ?? ''} ${params.printed ?? params.words}`)).toEqual([
      'legal_basis. Kementrian', 'qualifications. mengopersikan', 'activity.3 Data data', 'activity.5 dianalisa', 'activity.5 Rennstra', 'activity.8 disyahkan',
      'latar_belakang. kedepan', 'maksud. kedepan', 'tujuan. kedepan', 'sarana_dan_prasarana. computer', 'tempat. Diruang',
      'prosedur_penyusunan.3 Data data', 'prosedur_penyusunan.5 dianalisa', 'prosedur_penyusunan.5 Rennstra', 'prosedur_penyusunan.8 disyahkan',
    ]);
  });

  it('calls one performer by three names', () => {
    expect(only(3, 'role-many-names').map(({ quote, params }) => [quote, params.total])).toEqual([
      ['Kasubbag Perencanaan', 3], ['Sekretaris', 2], ['Bidang', 2], ['Kadis', 2],
    ]);
    expect(only(3, 'role-many-names')[0]?.params.names).toBe('Kasubbag Perencanaan; Kasubbag Perencanaan Program Monitoring Evaluasi dan Pelaporan; '
      + 'Kasubbag Perencanaan, Evaluasi dan Pelaporan Program');
  });
});

describe('SOP 4', () => {
  it('has these findings and no others', () => {
    expect(places(4, ...WORDS)).toEqual([
      'number-blank number', 'warnings-empty warnings', 'records-empty records', 'related-unnamed related',
      'legal-amended legal_basis', 'legal-amended legal_basis', 'legal-revoked legal_basis', 'legal-revoked legal_basis', 'legal-basis-missing legal_basis',
      ...TWELVE, 'no-way-back on_reject', 'hands-to-nobody hands_to.4', 'activity-not-active activity',
      'administrasi-own-product persyaratan', 'section-copied maksud', 'section-copied tujuan',
      ...steps('procedure-differs', 'prosedur_penyusunan', 1, 6), 'lane-named-otherwise activity.8',
    ]);
  });

  it('cites what is no longer in force', () => {
    expect(only(4, 'legal-revoked').map(({ params }) => [params.regulation, params.by])).toEqual([
      ['Permendagri 21/2011', 'Permendagri 77/2020'], ['Permendagri 13/2006', 'Permendagri 77/2020'],
    ]);
  });

  it('has the maksud and tujuan of SOP 3, not the other way round', () => {
    expect(only(4, 'section-copied').map(({ params }) => params.title)).toEqual([sop(3).title, sop(3).title]);
    expect(only(3, 'section-copied')).toEqual([]);
  });
});

describe('SOP 5', () => {
  it('has these findings and no others', () => {
    expect(places(5, ...WORDS)).toEqual([
      'number-blank number', 'identity-inferred approved_by', 'related-unnamed related',
      'legal-amended legal_basis', 'legal-revoked legal_basis', 'legal-basis-missing legal_basis', 'legal-basis-missing legal_basis',
      ...TWELVE, 'no-way-back on_reject', 'hands-to-nobody hands_to.4', 'activity-not-active activity', 'administrasi-foreign persyaratan',
      ...steps('procedure-differs', 'prosedur_penyusunan', 1, 3, 6), 'lane-named-otherwise activity.8',
    ]);
  });

  it('cites a law revoked twice over and leaves out its real basis', () => {
    expect(only(5, 'legal-revoked', 'legal-basis-missing').map(({ params }) => [params.regulation, params.by ?? params.topic])).toEqual([
      ['UU 25/1999', 'UU 33/2004 → UU 1/2022'], ['Perpres 29/2014', 'LAKIP'], ['PermenPANRB 53/2014', 'LAKIP'],
    ]);
  });

  it('requires the product of SOP 4', () => {
    expect(only(5, 'administrasi-foreign').map(({ quote, params }) => [quote, params.title])).toEqual([['Rencana Kerja Anggaran', sop(4).title]]);
  });
});

it('finds nothing on the example but that it is one', () => {
  expect(places(6)).toEqual(['example sheet']);
});

/** A change to the example sheet, and what it adds. */
const changes: [string, (sheet: SopDefinition, step: (number: number) => Step) => void, string[]][] = [
  ['an SOP that is not in the library', (sheet) => { sheet.related = ['SOP Pemeliharaan Kendaraan']; }, ['related-missing related']],
  ['a regulation that the register lacks', (sheet) => { sheet.legal_basis = ['UU Nomor 99 Tahun 2019 tentang Surat']; }, ['legal-unknown legal_basis']],
  ['a legal basis without number', (sheet) => { sheet.legal_basis = ['Peraturan Bupati tentang Surat']; }, ['legal-unreadable legal_basis']],
  ['one gap in the kelengkapan', (_, step) => { step(3).inputs = []; }, ['inputs-missing inputs.3']],
  ['one gap in the output', (_, step) => { delete step(7).outputs; }, ['outputs-missing outputs.7']],
  ['a column that nobody stands in', (sheet) => { sheet.lanes.push({ key: 'keuangan', title: 'Subbagian Keuangan' }); }, ['lane-unused lanes']],
  ['an activity said passively', (_, step) => { step(7).activity = 'Surat disimpan'; }, ['activity-not-active activity']],
  ['a decision drawn as a box', (_, step) => { step(5).activity = 'Menggandakan surat apabila perlu'; }, ['hidden-decision activity.5']],
  ['a result handed to a bystander', (_, step) => { step(2).hands_to = ['kepala_dinas']; }, ['hands-to-nobody hands_to.2']],
  ['a step that nothing leads to', (_, step) => { step(4).hands_to = ['sekretaris']; }, ['hands-to-nobody hands_to.4', 'step-unreachable actors.5']],
  ['a procedure shorter than the chart', (sheet, step) => { sheet.sections.prosedur_penyusunan = [step(1).activity]; }, ['procedure-length prosedur_penyusunan']],
  ['no way back drawn', (_, step) => { step(3).inferred = ['on_reject']; step(4).inferred = ['on_reject']; }, ['no-way-back on_reject']],
  ['a word twice', (_, step) => { step(2).note = 'Sesuai dengan dengan tata naskah'; }, ['word-doubled note.2']],
  ['a reduplication is no doubled word', (_, step) => { step(2).note = 'Surat-surat bidang-bidang'; }, []],
  ['a number', (sheet) => { sheet.number = '7/SOP/2026'; }, []],
];

describe('a change to a clean sheet', () => {
  it.each(changes)('%s', (_, change, expected) => {
    const sheet = structuredClone(sop(6));
    change(sheet, (number) => sheet.steps[number - 1]!);
    expect(findings(sheet, library, reference, POSTS).map(place)).toEqual(['example sheet', ...expected]);
  });
});

it('names every column and role without a post', () => {
  const empty = findings(sop(1), library, reference, { kepala_dinas: 1, bidang: 0, analis: 1, kasubbag: 1 }).filter(({ code }) => code === 'lane-no-post');
  expect(empty.map(({ params, quote }) => [params.lane, quote])).toEqual([
    ['sekretaris', 'Sekretaris Dinas'], ['bidang', 'Bidang-Bidang Lain'], ['umum', 'umum'],
  ]);
});

describe('texts', () => {
  const texts = (language: string): Record<string, string> => JSON.parse(readFileSync(`src/web/i18n/${language}/finding.json`, 'utf8'));

  /** Every code at least once, by the office's sheets, the changes and an empty office. */
  function examples(): Map<string, Finding> {
    const changed = changes.map(([, change]) => {
      const sheet = structuredClone(sop(6));
      change(sheet, (number) => sheet.steps[number - 1]!);
      return sheet;
    });
    return new Map([...library, ...changed].flatMap((sheet) => findings(sheet, library, reference, {})).map((each) => [each.code, each]));
  }

  it('every code has been seen above, in its own shape', () => {
    expect([...examples().keys()].sort()).toEqual(Object.keys(findingCodes).sort());
    for (const each of examples().values()) expect(finding.parse(each)).toEqual(each);
  });

  it.each(['id', 'en'])('%s: a sentence for each code, filled by what the finding carries', (language) => {
    const sentences = texts(language);
    expect(Object.keys(sentences)).toEqual(Object.keys(findingCodes));
    for (const [code, { params }] of examples()) {
      const asked = [...(sentences[code] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]);
      expect({ code, lacking: asked.filter((name) => !(name! in params)) }).toEqual({ code, lacking: [] });
    }
  });
});
