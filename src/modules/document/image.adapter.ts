/** Reads a picture that somebody sent, and writes it anew: small enough, and without what the camera wrote into it. */
import sharp from 'sharp';
import { refuse } from '#pure/refusal';

/** Pixels once decoded; what telephones take has up to fifty million. */
const MOST_PIXELS = 50_000_000;
/** A side of a page at 240 dots per inch. */
const LONGEST_SIDE = 2000;
const SECONDS = 20;

// Pictures come one by one and seldom: no memory is kept for the next.
sharp.cache(false);
sharp.concurrency(1);

export interface Picture {
  readonly bytes: Uint8Array;
  readonly ending: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** @throws Refusal for what is no picture, is broken, or would grow too large */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const source = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true, pages: 1 });
  const { format, width, height } = await source.metadata().catch((error: unknown) => { throw reasonOf(error); });
  if (format !== 'png' && format !== 'jpeg') throw refuse('image.type');
  if (width * height > MOST_PIXELS) throw refuse('image.too-large', { pixels: MOST_PIXELS });
  const small = source.autoOrient().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').timeout({ seconds: SECONDS });
  const written = format === 'png' ? small.png({ compressionLevel: 9 }) : small.jpeg({ quality: 85 });
  const { data, info } = await written.toBuffer({ resolveWithObject: true }).catch((error: unknown) => { throw reasonOf(error); });
  return { bytes: data, ending: format === 'png' ? 'png' : 'jpg', width: info.width, height: info.height };
}

function reasonOf(error: unknown): Error {
  const message = error instanceof Error ? error.message : '';
  if (/pixel limit/.test(message)) return refuse('image.too-large', { pixels: MOST_PIXELS });
  return refuse(/unsupported image format/.test(message) ? 'image.type' : 'image.broken');
}
