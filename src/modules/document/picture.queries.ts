import type { Reader } from '../../kernel/db.ts';
import type { Block, PrintedDocument } from './print.contract.ts';

/** Every picture of the text, by file and hash. */
function picturesIn(blocks: readonly Block[]): Extract<Block, { kind: 'image' }>[] {
  return blocks.flatMap((each) => {
    switch (each.kind) {
      case 'image': return [each];
      case 'captioned': return picturesIn([each.block]);
      case 'quote':
      case 'group': return picturesIn(each.blocks);
      case 'list': return each.items.flatMap((item) => picturesIn(item));
      case 'table': return each.rows.flat().flatMap((cell) => picturesIn(cell.blocks));
      default: return [];
    }
  });
}

/** Hashes of the pictures whose file this office has, with just these bytes; a picture of anywhere else is not printed. */
export async function knownPictures(reader: Reader, { sections }: Pick<PrintedDocument, 'sections'>): Promise<string[]> {
  const named = sections.flatMap(({ blocks }) => picturesIn(blocks));
  if (named.length === 0) return [];
  const rows = await reader.db.selectFrom('kernel.file').where('office_id', '=', reader.office).where('id', 'in', [...new Set(named.map(({ file }) => file))])
    .where('media_type', 'in', ['image/png', 'image/jpeg']).select(['id', 'hash']).execute();
  const known = new Set(rows.map(({ id, hash }) => `${id} ${hash}`));
  return [...new Set(named.filter(({ file, hash }) => known.has(`${file} ${hash}`)).map(({ hash }) => hash))];
}
