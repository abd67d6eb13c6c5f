/** Berita acara and nota dinas of a collection round: the official frame, filled from the round. Domain reference G.1. Pure. */
import { printedDay, roman, weekdayName } from '#pure/date';
import type { CellText, Node } from '#contract/document/content';
import { rowOf } from '#contract/document/content';
import type { ReportedPost } from '#contract/people/report';
import type { ReportedRound } from '#contract/performance/report';
import type { Composer } from './composer.contract.ts';
import { holderName, postTitle, signerOf } from './holder-words.rules.ts';
import { figureRef } from './origin.rules.ts';
import { cellOf, leaderOf, predicateLabel } from './told.rules.ts';
import { BLANK_NUMBER, dataBlock, field, line, numbered, paragraph, tableUnder, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

const of = ({ year }: ReportYear, quarter: number): string => `Triwulan ${roman(quarter)} Tahun ${year}`;

/** Who compiles the plans and reports, and verifies what the units send. */
const plannerOf = ({ office }: ReportYear): ReportedPost | undefined => office.posts.find(({ duties, lanes }) => duties.includes('planner') && lanes.includes('kasubbag'));
const roundOf = ({ rounds }: ReportYear, quarter: number): ReportedRound | undefined => rounds.find((each) => each.quarter === quarter);
const NO_ROUND = 'Putaran pengumpulan data triwulan ini belum dibuka.';

/** Units that the round asked, in the order of the office, with who leads them. */
function unitsIn({ office }: ReportYear, round: ReportedRound) {
  return office.units.flatMap(({ id, name, headPostId }) => {
    const asked = round.units.find(({ unitId }) => unitId === id);
    return asked ? [{ ...asked, name, head: office.posts.find((post) => post.id === headPostId) }] : [];
  });
}

const person = (post: ReportedPost): Node => ({
  type: 'blockquote',
  content: [{ type: 'paragraph', content: [...line`Nama\u2003\u2002: ${holderName(post)}`, { type: 'hardBreak', marks: [] }, ...line`Jabatan\u2002: ${postTitle(post)}`] }],
});

/** The main indicators as they were verified to the end of the quarter. */
function figures(data: ReportYear, quarter: number): Node {
  const rows = (data.plan?.indicators ?? []).filter(({ isIku }) => isIku).map(({ indicatorId, name, unit }, index): CellText[] => {
    const figure = data.figures.find((each) => each.indicatorId === indicatorId && each.year === data.year && each.quarter === quarter);
    const told = (what: 'target' | 'actual' | 'achievement') => cellOf(data, figureRef(figure?.indicatorVersionId ?? '', data.year, quarter, what), '-');
    return [String(index + 1), name, unit, told('target'), told('actual'), told('achievement'), predicateLabel(data, figure?.predicate ?? null) ?? '-'];
  });
  return tableUnder({ id: 'tabel-angka', caption: `Indikator Kinerja Utama sampai dengan ${of(data, quarter)}` }, ['No', 'Indikator', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)', 'Predikat'], rows, [25, 170, 50, 60, 60, 60, 80]);
}

export const minutes: Composer = {
  opening: (data, _outline, { quarter, dated }) => {
    const [on, planner] = [dated ?? roundOf(data, quarter)?.lockedOn ?? data.date, plannerOf(data)];
    return [dataBlock('pembuka', data.asOf, [
      paragraph(line`Pada hari ini, ${weekdayName(on)}, tanggal ${printedDay(on)}, bertempat di ${data.office.city}, kami yang bertanda tangan di bawah ini:`),
      ...(planner ? [person(planner), words('selanjutnya disebut Pihak Pertama, selaku verifikator data kinerja; dan')] : [words('(verifikator belum dicatat); dan')]),
      words('pimpinan unit kerja yang tercantum dalam tabel di bawah ini, selanjutnya disebut Pihak Kedua, selaku penyedia data kinerja,'),
      words(`telah melaksanakan verifikasi data kinerja ${of(data, quarter)} ${data.office.name} dengan hasil sebagai berikut:`),
    ])];
  },
  matter: (data, _outline, { quarter }) => {
    const round = roundOf(data, quarter);
    const units = round ? unitsIn(data, round) : [];
    const sum = (count: (unit: (typeof units)[number]) => number) => String(units.reduce((total, unit) => total + count(unit), 0));
    return [
      dataBlock('hasil', data.asOf, !round ? [words(NO_ROUND)] : [
        tableUnder({ id: 'tabel-unit', caption: `Data kinerja ${of(data, quarter)} menurut unit kerja` }, ['No', 'Unit kerja', 'Diminta', 'Terverifikasi', 'Belum'], [
          ...units.map(({ name, asked, verified }, index) => [String(index + 1), name, String(asked), String(verified), String(asked - verified)]),
          ['', 'Jumlah', sum(({ asked }) => asked), sum(({ verified }) => verified), sum(({ asked, verified }) => asked - verified)],
        ], [25, 260, 60, 75, 60]),
        figures(data, quarter),
        numbered([
          line`${round.lockedOn ? line`Data dikunci pada tanggal ${printedDay(round.lockedOn)}${round.closedOn ? ` dan putaran ditutup pada tanggal ${printedDay(round.closedOn)}` : ''}` : 'Data belum dikunci'}.`,
          line`Data yang belum terverifikasi tidak digunakan dalam pengukuran dan pelaporan kinerja sampai dilengkapi.`,
          line`Data yang sudah dikunci hanya diubah melalui koreksi yang beralasan dan tercatat.`,
        ]),
      ]),
      field('catatan-berita-acara', 'Tambahkan catatan atau kesepakatan lain.', false),
    ];
  },
  parties: (data, _outline, { quarter, dated }) => {
    const [round, planner, leader] = [roundOf(data, quarter), plannerOf(data), leaderOf(data)];
    const units = round ? unitsIn(data, round) : [];
    const signers = [...(leader ? [signerOf('Mengetahui', leader)] : []), ...(planner ? [signerOf('Pihak Pertama', planner)] : [])];
    return [dataBlock('penutup', data.asOf, [
      words('Demikian berita acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.'),
      ...(signers.length === 0 ? [] : [{ type: 'signers' as const, attrs: { dateline: `${data.office.city}, ${printedDay(dated ?? round?.lockedOn ?? data.date)}`, signers } }]),
      tableUnder({ id: 'tabel-pihak-kedua', caption: 'Pihak Kedua' }, ['No', 'Unit kerja', 'Nama dan jabatan', 'Tanda tangan'], units.map(({ name, head }, index) =>
        [String(index + 1), name, head ? `${holderName(head)}\n${postTitle(head)}` : '-', `${index + 1}.\n\u00A0\n\u00A0`]), [25, 150, 190, 115]),
    ])];
  },
};

/** `what : words`: printed without a frame, a rule below. */
const headLines = (lines: readonly (readonly [string, string])[]): Node => ({ type: 'table', content: lines.map(([what, said]) => rowOf('tableCell', [what, ':', said])) });

export const officeNote: Composer = {
  head: (data, _outline, { quarter, number, dated }) => {
    const [round, planner, leader] = [roundOf(data, quarter), plannerOf(data), leaderOf(data)];
    const heads = (round ? unitsIn(data, round) : []).flatMap(({ head }) => (head && head.id !== planner?.id ? [head.title] : []));
    const lines: [string, string][] = [
      ['Yth.', heads.map((title, index) => `${index + 1}. ${title}`).join('\n') || '-'], ['Dari', planner ? postTitle(planner) : '-'],
      ['Tembusan', leader ? leader.title : '-'], ['Tanggal', printedDay(dated ?? round?.openedOn ?? data.date)], ['Nomor', number ?? BLANK_NUMBER], ['Sifat', 'Penting'], ['Lampiran', '-'],
      ['Hal', `Permintaan data kinerja ${of(data, quarter)}`],
    ];
    return [dataBlock('kepala', data.asOf, [headLines(lines)])];
  },
  matter: (data, _outline, { quarter }) => {
    const [round, planner] = [roundOf(data, quarter), plannerOf(data)];
    return [
      dataBlock('isi-nota', data.asOf, !round ? [words(NO_ROUND)] : [
        paragraph(line`Dalam rangka pengukuran kinerja ${of(data, quarter)}, bersama ini kami mohon Saudara menyampaikan data kinerja unit kerja masing-masing, berupa realisasi setiap indikator beserta faktor pendukung, faktor penghambat, tindak lanjut, dan bukti dukungnya, paling lambat tanggal ${printedDay(round.dueOn)}.`),
        tableUnder({ id: 'tabel-permintaan', caption: 'Data yang diminta menurut unit kerja' }, ['No', 'Unit kerja', 'Jumlah indikator'], unitsIn(data, round).map(({ name, asked }, index) => [String(index + 1), name, String(asked)]), [25, 330, 100]),
        words('Data disampaikan melalui formulir putaran pengumpulan data. Data yang belum tersedia dinyatakan belum ada dan tidak diisi dengan nol.'),
      ]),
      field('isi-tambahan', 'Tambahkan hal lain yang perlu diketahui penerima.', false),
      dataBlock('penutup-nota', data.asOf, [
        words('Demikian disampaikan. Atas perhatian dan kerja sama Saudara diucapkan terima kasih.'),
        ...(planner ? [{ type: 'signers' as const, attrs: { dateline: null, signers: [signerOf('Hormat kami', planner)] } }] : []),
      ]),
    ];
  },
};
