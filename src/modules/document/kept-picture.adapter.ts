import type { FileStore, Stored } from '../../kernel/files.ts';
import type { Picture } from './image.adapter.ts';
import type { Sent } from './image.queries.ts';

/** The picture as it is kept. What decodes pictures is large; a start does not wait for it. */
export async function madePicture(files: FileStore, { hash, name }: Sent): Promise<Stored & Pick<Picture, 'width' | 'height'> & { name: string }> {
  const { readPicture } = await import('./image.adapter.ts');
  const { bytes, ending, width, height } = await readPicture(new Uint8Array(await new Response(files.open(hash)).arrayBuffer()));
  const named = `${name.replace(/\.[^.]*$/, '')}.${ending}`;
  return { ...await files.putBytes(bytes, named), name: named, width, height };
}
