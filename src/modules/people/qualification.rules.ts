/** A person held against the kualifikasi pelaksana of an SOP sheet. Warns, never blocks. Pure. */
import { type EducationLevel, educationLevel } from './people.contract.ts';

export interface Schooling {
  readonly education: EducationLevel | null;
  readonly training: readonly string[];
}

const ROMAN: Readonly<Record<string, string>> = { I: '1', II: '2', III: '3', IV: '4' };
const SPELLED: Readonly<Record<string, EducationLevel>> = { SLTA: 'SMA', SMK: 'SMA', SLTP: 'SMP' };
const LEVEL = /\b(?:([DS])[- ]?(IV|III|II|I|[1-4])|(SD|SLTP|SMP|SMA|SMK|SLTA))\b/g;

/** Words that say that one can do something, not what. */
const FILLING = new Set([
  'memahami', 'memiliki', 'mampu', 'kemampuan', 'dapat', 'menguasai', 'mengerti', 'mengoperasikan', 'mengopersikan',
  'program', 'dalam', 'dan', 'yang', 'pada', 'tentang', 'dinas',
]);

/** How much of a line a training must name. */
const SHARE = 2 / 3;

/**
 * The lines of `qualifications` that this person's records do not show, as printed. A line that begins with
 * "Pendidikan" asks at least its lowest level ("Pendidikan D3/S1" asks D3); any other line asks a training whose title
 * bears two thirds of its words.
 */
export function unmetQualifications(person: Schooling, qualifications: readonly string[]): string[] {
  return qualifications.filter((line) => !meets(person, line));
}

function meets({ education, training }: Schooling, line: string): boolean {
  if (/^pendidikan\b/i.test(line.trim())) {
    const asked = levelsIn(line);
    return asked.length === 0 ? education !== null : education !== null && height(education) >= Math.min(...asked.map(height));
  }
  const words = wordsIn(line);
  return training.some((title) => {
    const taught = new Set(wordsIn(title));
    return words.length > 0 && words.filter((word) => taught.has(word)).length >= words.length * SHARE;
  });
}

const height = (level: EducationLevel): number => educationLevel.options.indexOf(level);

function levelsIn(line: string): EducationLevel[] {
  return [...line.matchAll(LEVEL)].flatMap(([, letter, number = '', school = '']) => {
    const level = educationLevel.safeParse(letter ? letter + (ROMAN[number] ?? number) : SPELLED[school] ?? school);
    return level.success ? [level.data] : [];
  });
}

const wordsIn = (text: string): string[] =>
  [...new Set(text.toLocaleLowerCase('id-ID').split(/[^\p{L}\d]+/u).filter((word) => word.length > 2 && !FILLING.has(word)))];
