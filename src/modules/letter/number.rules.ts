/** Numbers of outgoing letters. Pure; the register row is locked by the command. */

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
