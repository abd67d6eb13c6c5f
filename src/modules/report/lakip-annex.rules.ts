/** Annexes: agreement, measurement, action plan, evidence. Pure. */
import { roman } from '#pure/date';
import type { CellText } from '#contract/document/content';
import type { Block, Composer } from './composer.contract.ts';
import { actionPlan, programs, promises, statement } from './agreement-paper.rules.ts';
import { agreedOf, fixedWords } from './fixed-agreement.rules.ts';
import { countRef } from './count.rules.ts';
import { moneyCells } from './lakip-money.rules.ts';
import { received, review } from './review.rules.ts';
import { cell, leaderOf, reachedIn, sasaranOf, told, tujuanOf } from './told.rules.ts';
import { dataBlock, line, paragraph, tableUnder, titled, words } from './words.rules.ts';
import { OFFICE } from './year.contract.ts';

const agreementPaper: Block = (data) => {
  const leader = leaderOf(data);
  return [dataBlock('lampiran-pk', data.asOf, leader
    ? [...fixedWords(data, leader), ...statement(...agreedOf(data, leader)), promises(data, leader, 'tabel-lampiran-pk', `Lampiran 1 Perjanjian Kinerja Tahun ${data.year}: target`), programs(data, leader, 'tabel-lampiran-pk-program', `Lampiran 2 Perjanjian Kinerja Tahun ${data.year}: program dan anggaran`)]
    : [words('Jabatan pimpinan belum dicatat, sehingga Perjanjian Kinerja belum dapat disusun.')])];
};

const measurement: Block = (data) => {
  const goals = tujuanOf(data).map((each) => ({ ...each, no: '' }));
  const rows = [...goals, ...sasaranOf(data).map((each, at) => ({ ...each, no: String(at + 1) }))].flatMap(({ node, indicators, no }) => indicators.map((indicator, index): CellText[] => {
    const { target, actual, achievement } = reachedIn(data, indicator);
    return [index === 0 ? no : '', index === 0 ? node.level === 'tujuan' ? `Tujuan: ${node.name}` : node.name : '', indicator.name, indicator.unit, cell(target, 'tidak ditetapkan'), cell(actual), cell(achievement, '-')];
  }));
  const money = data.money.filter(({ level }) => level === 'program').map(({ code }): CellText[] => [titled(data.names.get(code) ?? code), ...moneyCells(data, code)]);
  return [dataBlock('lampiran-pengukuran', data.asOf, [
    tableUnder({ id: 'tabel-pengukuran', caption: `Pengukuran kinerja tahun ${data.year}` }, ['No', goals.length > 0 ? 'Tujuan/sasaran strategis' : 'Sasaran strategis', 'Indikator kinerja', 'Satuan', 'Target', 'Realisasi', 'Capaian (%)'], rows, [22, 120, 140, 45, 55, 60, 55]),
    ...(money.length === 0 ? [] : [tableUnder({ id: 'tabel-pengukuran-anggaran', caption: `Anggaran program tahun ${data.year}` }, ['Program', 'Pagu (Rp)', 'Realisasi (Rp)', '%'],
      [...money, ['Jumlah', ...moneyCells(data, OFFICE)]], [230, 100, 100, 50])]),
  ])];
};

const plan: Block = (data) => {
  const leader = leaderOf(data);
  return [dataBlock('lampiran-rencana-aksi', data.asOf, [leader ? actionPlan(data, [leader], 'tabel-rencana-aksi') : words('Jabatan pimpinan belum dicatat, sehingga rencana aksi belum dapat disusun.')])];
};

/** Of personal evidence the name and the hash alone; what it says is opened by few. */
const evidence: Block = (data) => {
  const rows = data.figures.filter(({ year }) => year === data.year).flatMap((figure) => {
    const indicator = data.plan?.indicators.find(({ indicatorId }) => indicatorId === figure.indicatorId);
    return figure.evidence.map(({ label, name, kind, hash, personal }): CellText[] =>
      [indicator?.code ?? '', roman(figure.quarter), personal ? name ?? '(bukti dengan data pribadi)' : [label, name].filter(Boolean).join(': '), personal ? 'data pribadi' : KINDS[kind] ?? kind, inGroups(hash)]);
  });
  return [dataBlock('lampiran-bukti', data.asOf, rows.length === 0 ? [words(`Belum ada bukti dukung terverifikasi yang dicatat untuk angka tahun ${data.year}.`)] : [
    paragraph(line`Daftar ini memuat ${told(data, countRef('evidence', data))} bukti dukung yang menyertai angka terverifikasi. Sidik berkas (SHA-256) membuktikan bahwa bukti tidak berubah sejak diterima.`),
    tableUnder({ id: 'tabel-bukti', caption: `Bukti dukung angka kinerja tahun ${data.year}` }, ['Indikator', 'TW', 'Bukti', 'Jenis', 'Sidik SHA-256'], rows, [70, 25, 150, 60, 180]),
  ])];
};

/** So that it breaks within its column. */
const inGroups = (hash: string): string => hash.match(/.{1,16}/g)?.join(' ') ?? hash;

const KINDS: Readonly<Record<string, string>> = { file: 'berkas', link: 'tautan', statement: 'pernyataan' };

export const lakipAnnex: Composer = { 'agreement-paper': agreementPaper, measurement, 'action-plan': plan, evidence, review, received };
