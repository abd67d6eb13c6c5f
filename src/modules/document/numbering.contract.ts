/** The numbers of tables and pictures, counted where they stand, on paper and in the editor alike: "Tabel 3.1" in a chapter, "Tabel L.1" in an annex, "Tabel 1" in a text without parts. Pure. */
import type { Section } from './content.contract.ts';
import { nodesIn } from './node.contract.ts';

/** By the id of the captioned node. */
export type Numbers = ReadonlyMap<string, string>;

const WORDS = { table: 'Tabel', figure: 'Gambar' } as const;

export function numbersOf(sections: readonly Pick<Section, 'part' | 'body'>[]): Numbers {
  const numbers = new Map<string, string>();
  const counts = new Map<string, number>();
  let chapter = 0;
  for (const { part, body } of sections) {
    if (part === 'chapter') chapter += 1;
    const prefix = part === 'annex' ? 'L.' : part === 'chapter' ? `${chapter}.` : '';
    for (const node of nodesIn(body.content)) {
      if (node.type !== 'captioned') continue;
      const { id, label } = node.attrs;
      const place = `${label} ${prefix}`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      numbers.set(id, `${WORDS[label]} ${prefix}${count}`);
    }
  }
  return numbers;
}
