/** Numbers of outgoing letters. Pure; the register row is locked by the command. */
import { type Refusal, refuse } from '#pure/refusal';

export interface NumberParts {
  /** Code of Permendagri 83/2022. */
  readonly classification: string;
  readonly sequence: number;
  /** Empty, or a letter for a number inserted behind another (12.a). */
  readonly suffix: string;
  /** Short name of the office that handles it (kode pengolah). */
  readonly unit: string;
  readonly year: number;
}

/**
 * Writes a number by the office's pattern, in general `{classification}/{sequence}/{unit}/{year}` (domain reference G.2). An
 * unknown placeholder stays visible rather than vanishing.
 */
export function writeNumber(pattern: string, parts: NumberParts): string {
  const sequence = parts.suffix ? `${parts.sequence}.${parts.suffix}` : String(parts.sequence);
  const words: Record<string, string> = { classification: parts.classification, sequence, unit: parts.unit, year: String(parts.year) };
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);
}

/** The letter after the last one used behind a number; none is used twice, also when it was voided. */
export function nextSuffix(last: string): string | Refusal {
  if (last === '') return 'a';
  return last < 'z' ? String.fromCharCode(last.charCodeAt(0) + 1) : refuse('number.no-suffix-left', { last });
}

export interface Neighbours {
  /** Day of the number that the new one goes behind. */
  readonly after: string;
  /** Day of the number that follows; null: none yet. */
  readonly next: string | null;
  readonly today: string;
}

/** A number put between two others bears a day between theirs (domain reference G.2), else the register is out of order. */
export function insertedDay(date: string, { after, next, today }: Neighbours): true | Refusal {
  const until = next ?? today;
  return date >= after && date <= until ? true : refuse('number.date-outside', { from: after, until }, [{ field: 'date', code: 'number.date-outside', params: { from: after, until } }]);
}

export interface StandingNumber {
  readonly dossierId: string | null;
  readonly state: string;
}

/** Only numbers taken by hand are used or voided by hand. */
export function usable({ dossierId, state }: StandingNumber): true | Refusal {
  if (dossierId !== null) return refuse('number.of-dossier');
  return state === 'reserved' ? true : refuse('number.not-reserved', { state });
}

export function voidable({ dossierId, state }: StandingNumber): true | Refusal {
  if (dossierId !== null) return refuse('number.of-dossier');
  return state === 'void' ? refuse('number.already-void') : true;
}
