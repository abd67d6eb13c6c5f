/** A number as this pattern would write it; a part that is not known stays visible. */
export function exampleNumber(pattern: string, unit: string): string {
  const parts: Readonly<Record<string, string>> = { classification: '000.8.6.3', sequence: '12', unit, year: '2027' };
  return pattern.replace(/\{(\w+)\}/g, (whole, part: string) => parts[part] ?? whole);
}
