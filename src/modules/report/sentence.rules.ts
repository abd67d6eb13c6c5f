/**
 * What is said of a figure beside another one: risen, fallen, unchanged, and whether that is better. One sentence has
 * several wordings, chosen by the place of the indicator, so that a report does not repeat itself. Missing is said as
 * missing. Pure; Indonesian.
 */
import { HUNDRED } from '#pure/decimal';
import type { ReportedIndicator } from '#contract/plan/report';
import { countRef } from './count.rules.ts';
import { derivedRef, originOf, pointsOf, type Told } from './origin.rules.ts';
import { line, marked, type Words, within } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';

/** One wording of several; of `place` 0, 1, 2 each another. */
export const turn = <T>(place: number, ...wordings: readonly [T, ...T[]]): T => wordings[place % wordings.length] ?? wordings[0];

export const say = (told: Told): Words => marked(told.text, told.ref);

/** How many things were counted. */
const tally = (data: ReportYear, ref: string): Words => { const found = originOf(data, ref); return found ? say(found) : []; };

export interface Subject {
  readonly data: ReportYear;
  readonly indicator: Pick<ReportedIndicator, 'indicatorId' | 'name' | 'unit' | 'polarity'>;
  /** Of the indicator among those that are told. */
  readonly place: number;
}

/** How far two figures lie apart, with its unit. */
function apart({ data, indicator }: Subject, one: Told, other: Told): Words {
  const told = originOf(data, derivedRef('difference', one.ref, other.ref));
  return told ? line`${say(told)} ${pointsOf(indicator.unit)}` : [];
}

/** Whether a step up (1) or down (-1) is good, bad, or neither. */
export function worth(polarity: ReportedIndicator['polarity'], step: -1 | 0 | 1): 'better' | 'worse' | 'neither' {
  if (step === 0 || (polarity !== 'higher' && polarity !== 'lower' && polarity !== 'grade' && polarity !== 'milestone')) return 'neither';
  return (step === 1) === (polarity !== 'lower') ? 'better' : 'worse';
}

export interface Reached {
  readonly target: Told | null;
  readonly actual: Told | null;
  readonly achievement: Told | null;
  readonly predicate: string | null;
}

/** Analysis 1: the target of the year against what was reached. */
export function targetSentence(subject: Subject, { target, actual, achievement, predicate }: Reached): readonly Words[] {
  const { data: { year }, indicator: { name }, place } = subject;
  const it = within(name);
  if (!actual) {
    return [turn(place,
      line`Realisasi ${it} tahun ${String(year)} belum terverifikasi sampai laporan ini disusun, sehingga capaiannya belum dapat dihitung.`,
      line`Untuk ${it}, belum ada realisasi tahun ${String(year)} yang terverifikasi; capaiannya karena itu tidak dinyatakan.`,
      line`Capaian ${it} tahun ${String(year)} belum dapat disimpulkan karena realisasinya belum terverifikasi.`)];
  }
  if (!target) return [line`${name} terealisasi ${say(actual)} pada tahun ${String(year)}; targetnya tidak ditetapkan, sehingga capaian tidak dihitung.`];
  if (!achievement) return [line`${name} ditargetkan ${say(target)} dan terealisasi ${say(actual)} pada tahun ${String(year)}; capaiannya tidak dapat dihitung dari kedua angka itu.`];
  const rated = predicate === null ? '' : ` dengan predikat ${predicate}`;
  return [turn(place,
    line`Pada tahun ${String(year)}, ${it} terealisasi ${say(actual)} dari target ${say(target)}, sehingga capaiannya ${say(achievement)}${rated}.`,
    line`Realisasi ${it} sampai akhir tahun ${String(year)} adalah ${say(actual)}. Dibandingkan dengan target ${say(target)}, capaiannya ${say(achievement)}${rated}.`,
    line`Dari target ${say(target)} yang diperjanjikan untuk ${it}, pada tahun ${String(year)} terealisasi ${say(actual)} atau capaian ${say(achievement)}${rated}.`,
    line`${name} ditargetkan ${say(target)} dan pada akhir tahun ${String(year)} terealisasi ${say(actual)}. Capaiannya ${say(achievement)}${rated}.`,
  ), reachedClause(subject, target, actual, achievement)];
}

function reachedClause(subject: Subject, target: Told, actual: Told, achievement: Told): Words {
  const { indicator: { polarity }, place } = subject;
  const over = (achievement.value ?? HUNDRED).compare(HUNDRED);
  if (over === 0) return turn(place, line`Target tahun ini tercapai tepat sebagaimana diperjanjikan.`, line`Realisasi sama dengan target yang diperjanjikan.`);
  if (!target.value || !actual.value) return over > 0 ? line`Target tahun ini terlampaui.` : line`Target tahun ini belum tercapai.`;
  const far = apart(subject, actual, target);
  const lower = polarity === 'lower' ? ', yang untuk indikator ini berarti lebih baik' : '';
  if (over > 0) {
    return polarity === 'lower' ? line`Realisasi ${far} lebih rendah daripada target${lower}.`
      : turn(place, line`Realisasi melampaui target sebesar ${far}.`, line`Target terlampaui ${far}.`, line`Hasil ini ${far} di atas target.`);
  }
  if (polarity === 'lower') return line`Realisasi ${far} lebih tinggi daripada target, padahal angka yang diharapkan adalah yang lebih rendah.`;
  if (polarity === 'maintain') return line`Realisasi berselisih ${far} dari nilai yang harus dijaga.`;
  return turn(place, line`Target belum tercapai; kekurangannya ${far}.`, line`Masih terdapat kekurangan ${far} dari target.`, line`Hasil ini ${far} di bawah target.`);
}

export interface Compared { readonly year: number; readonly actual: Told | null; readonly achievement: Told | null }

/** Analysis 2: this year against the year before. `earlier`: newest first. */
export function yearSentence(subject: Subject, now: Compared, earlier: readonly Compared[]): readonly Words[] {
  const { indicator: { name }, place } = subject;
  const it = within(name);
  if (!now.actual) return [line`Perbandingan ${it} antartahun menunggu realisasi tahun ${String(now.year)} yang terverifikasi.`];
  const [before] = earlier;
  if (!before?.actual) {
    return [turn(place,
      line`Realisasi ${it} tahun ${String(now.year - 1)} tidak tersedia dalam data kantor, sehingga perbandingan dengan tahun sebelumnya belum dapat dibuat.`,
      line`Belum ada realisasi tahun ${String(now.year - 1)} untuk ${it}; realisasi tahun ${String(now.year)} menjadi pembanding pertama bagi tahun berikutnya.`,
      line`Data tahun ${String(now.year - 1)} untuk ${it} belum ada, sehingga naik atau turunnya belum dapat dinyatakan.`)];
  }
  const moved = movedSentence(subject, now.actual, { ...before, actual: before.actual });
  const known = [now, ...earlier].filter(({ actual }) => actual?.value);
  return [moved, achievementClause(subject, now, before), known.length > 2 ? bestClause(subject, known) : []];
}

function movedSentence(subject: Subject, now: Told, { year, actual }: { readonly year: number; readonly actual: Told }): Words {
  const { indicator: { name, polarity }, place } = subject;
  const it = within(name);
  if (!now.value || !actual.value) {
    return now.text === actual.text ? line`${name} tetap ${say(now)} seperti pada tahun ${String(year)}.` : line`${name} berubah dari ${say(actual)} pada tahun ${String(year)} menjadi ${say(now)}.`;
  }
  const step = now.value.compare(actual.value);
  if (step === 0) return turn(place, line`Realisasi ${it} tetap ${say(now)}, sama dengan tahun ${String(year)}.`, line`${name} tidak berubah dari tahun ${String(year)}, yaitu ${say(now)}.`);
  const far = apart(subject, now, actual);
  const word = step > 0 ? 'meningkat' : 'menurun';
  const judged = JUDGED[worth(polarity, step)][step > 0 ? 'up' : 'down'];
  return turn(place,
    line`Realisasi ${it} ${word} ${far} dari tahun ${String(year)} (${say(actual)})${judged}.`,
    line`Dibandingkan dengan tahun ${String(year)} sebesar ${say(actual)}, ${it} ${word} ${far}${judged}.`,
    line`${name} ${word} dari ${say(actual)} pada tahun ${String(year)} menjadi ${say(now)}, dengan selisih ${far}${judged}.`);
}

const JUDGED = {
  better: { up: '', down: '; penurunan ini berarti membaik karena indikator ini makin rendah makin baik' },
  worse: { up: '; kenaikan ini berarti memburuk karena indikator ini makin rendah makin baik', down: '' },
  neither: { up: '', down: '' },
} as const;

function achievementClause(subject: Subject, now: Compared, before: Compared): Words {
  if (!now.achievement?.value || !before.achievement?.value) return [];
  const step = now.achievement.value.compare(before.achievement.value);
  const { place } = subject;
  if (step === 0) return line`Capaiannya sama dengan tahun sebelumnya, yaitu ${say(now.achievement)}.`;
  const word = step > 0 ? 'meningkat' : 'menurun';
  return turn(place,
    line`Capaian terhadap target ${word} dari ${say(before.achievement)} menjadi ${say(now.achievement)}.`,
    line`Capaiannya ${word}, yaitu ${say(now.achievement)} dibandingkan dengan ${say(before.achievement)} pada tahun sebelumnya.`);
}

/** The best year among three or more. */
function bestClause({ data, indicator: { indicatorId, polarity } }: Subject, known: readonly Compared[]): Words {
  if (polarity !== 'higher' && polarity !== 'lower') return [];
  const better = (one: Compared, other: Compared) => (one.actual?.value && other.actual?.value ? worth(polarity, one.actual.value.compare(other.actual.value)) === 'better' : false);
  const best = known.reduce((found, each) => (better(each, found) ? each : found));
  return best.actual ? line`Dalam ${tally(data, countRef('years', data, indicatorId))} tahun yang datanya tersedia, hasil terbaik dicapai pada tahun ${String(best.year)} (${say(best.actual)}).` : [];
}

/** Analysis 3: against the last target of the Renstra. */
export function endSentence(subject: Subject, actual: Told | null, end: Told | null, endYear: number): readonly Words[] {
  const { data, indicator: { name, polarity }, place } = subject;
  const it = within(name);
  if (!end) return [line`Renstra tidak memuat target akhir ${String(endYear)} untuk ${it}.`];
  if (!actual) return [line`Kemajuan ${it} terhadap target akhir Renstra ${say(end)} belum dapat dihitung.`];
  const progress = originOf(data, derivedRef('progress', actual.ref, end.ref));
  if (!progress?.value || !actual.value || !end.value) return [line`Target akhir Renstra untuk ${it} adalah ${say(end)}; posisi tahun ${String(data.year)} ${say(actual)}.`];
  const left = endYear - data.year;
  const there = worth(polarity, actual.value.compare(end.value)) !== 'worse';
  if (polarity !== 'higher' && polarity !== 'lower') return [line`Terhadap target akhir Renstra ${say(end)}, realisasi ${it} tahun ${String(data.year)} berada pada ${say(actual)}.`];
  if (there) return [line`Target akhir Renstra tahun ${String(endYear)} untuk ${it} sebesar ${say(end)} sudah terpenuhi pada tahun ${String(data.year)} (${say(progress)}).`,
    left > 0 ? line`Target tahun-tahun berikutnya perlu ditinjau agar tetap menantang.` : []];
  const gap = apart(subject, end, actual);
  const far = line`${polarity === 'lower' ? 'penurunan ' : ''}${gap}`;
  return [turn(place,
    line`Terhadap target akhir Renstra tahun ${String(endYear)} sebesar ${say(end)}, kemajuan ${it} adalah ${say(progress)}.`,
    line`Kemajuan ${it} terhadap target akhir Renstra (${say(end)} pada tahun ${String(endYear)}) adalah ${say(progress)}.`,
    line`Kemajuan ${it} mencapai ${say(progress)} dari target akhir Renstra, yaitu ${say(end)} pada tahun ${String(endYear)}.`,
  ), left > 0 ? turn(place, line`Masih diperlukan ${far} dalam ${tally(data, countRef('left', data))} tahun tersisa.`, line`Masih harus dikejar ${far} dalam ${tally(data, countRef('left', data))} tahun.`) : line`Pada akhir Renstra masih terdapat selisih ${gap}.`];
}

const SCOPES = { nasional: 'nasional', provinsi: 'provinsi', kabupaten: 'kabupaten pembanding' } as const;

/** Above or below, and what that is worth. */
export function standing(polarity: ReportedIndicator['polarity'], own: Told, other: Told): { readonly side: string; readonly judged: string } {
  const step = own.value && other.value ? own.value.compare(other.value) : 0;
  return { side: step > 0 ? 'di atas' : step < 0 ? 'di bawah' : 'sama dengan', judged: { better: 'lebih baik', worse: 'belum sebaik', neither: '' }[worth(polarity, step)] };
}

/** Analysis 4: against the nation, the province or another district. */
export function benchmarkSentence(subject: Subject, actual: Told | null, others: readonly { readonly scope: keyof typeof SCOPES; readonly year: number; readonly told: Told }[]): Words {
  const { indicator: { name, polarity } } = subject;
  if (!actual?.value || others.length === 0) return [];
  const clauses = others.map(({ scope, year, told }) => line`${standing(polarity, actual, told).side} angka ${SCOPES[scope]} tahun ${String(year)} (${say(told)})`);
  return line`Dengan realisasi ${say(actual)}, ${within(name)} berada ${clauses.flatMap((clause, index) => (index === 0 ? clause : line`${index === clauses.length - 1 ? ' dan ' : ', '}${clause}`))}${polarity === 'lower' ? '; untuk indikator ini angka yang lebih rendah adalah yang lebih baik' : ''}.`;
}

/** Analysis 6. Less spent is efficient only where the target was reached. */
export function efficiencySentence({ place, name, achievement, absorption, difference, claimed }: {
  readonly place: number; readonly name: string; readonly achievement: Told | null; readonly absorption: Told | null; readonly difference: Told | null; readonly claimed: boolean;
}): readonly Words[] {
  if (!achievement?.value) return [line`Efisiensi pada sasaran ${within(name)} belum dapat dinilai karena capaian kinerjanya belum terukur.`];
  if (!absorption?.value || !difference?.value) return [line`Efisiensi pada sasaran ${within(name)} belum dapat dinilai karena realisasi anggarannya belum lengkap atau belum terverifikasi.`];
  const base = turn(place,
    line`Capaian kinerja sasaran ini ${say(achievement)} dengan penyerapan anggaran ${say(absorption)}.`,
    line`Anggaran yang menunjang sasaran ini terserap ${say(absorption)}, sedangkan capaian kinerjanya ${say(achievement)}.`,
    line`Dengan anggaran terserap ${say(absorption)}, sasaran ini mencapai ${say(achievement)}.`);
  if (claimed) return [base, turn(place, line`Terdapat efisiensi sebesar ${say(difference)} poin.`, line`Target dicapai dengan biaya yang lebih hemat; tingkat efisiensinya ${say(difference)} poin.`)];
  if (achievement.value.compare(HUNDRED) < 0) {
    return [base, turn(place, line`Karena target belum seluruhnya tercapai, sisa anggaran tidak dinyatakan sebagai efisiensi.`, line`Selisih keduanya tidak disebut efisiensi karena capaian kinerja masih di bawah 100%.`)];
  }
  return [base, line`Penyerapan tidak lebih rendah daripada capaian, sehingga tidak terdapat efisiensi.`];
}
