/** The numbers of tables and pictures, counted where they stand, on paper and in the editor alike: "Tabel 3.1" in a chapter, "Tabel L.1" in an annex, "Tabel 1" in a text without parts. Pure. */
import type { Captioned, Node, Section } from './content.contract.ts';

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
    for (const { attrs: { id, label } } of captionedIn(body.content)) {
      const place = `${label} ${prefix}`;
      const count = (counts.get(place) ?? 0) + 1;
      counts.set(place, count);
      numbers.set(id, `${WORDS[label]} ${prefix}${count}`);
    }
  }
  return numbers;
}

function captionedIn(nodes: readonly Node[]): Captioned[] {
  return nodes.flatMap((node): Captioned[] => {
    switch (node.type) {
      case 'captioned': return [node];
      case 'dataBlock':
      case 'field':
      case 'blockquote': return captionedIn(node.content);
      case 'bulletList':
      case 'orderedList': return node.content.flatMap((item) => captionedIn(item.content));
      default: return [];
    }
  });
}
