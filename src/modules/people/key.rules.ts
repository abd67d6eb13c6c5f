/** Stable keys of units and posts, made once from what they are first called. Pure. */

const LONGEST = 40;

/** `kepala-bidang-koperasi`; a taken one gets the next number. Begins with a letter, as every key does. */
export function keyOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, LONGEST).replace(/-+$/, '');
  const base = words || 'x';
  let key = base;
  for (let count = 2; taken.has(key); count++) key = `${base}-${count}`;
  return key;
}
