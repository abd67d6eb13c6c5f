/** Every page of every kind of paper looks as it did. How to renew the pictures: docs/recipes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test, vi } from 'vitest';
import { kinds } from './kinds.ts';
import { greyOf, type PagePicture, pagePictures, sheetOf } from './picture.ts';

/** Drawing is arithmetic: on a busy machine it takes as long as it takes. */
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const GOLDEN = join(import.meta.dirname, 'golden');
const RESULTS = join(import.meta.dirname, '../../test-results/papers');
/** Shades of 255 by which a point may differ, and points that may differ by more: edges of letters, on another processor. */
const SHADE = 40;
const POINTS = 12;

let papers: Awaited<ReturnType<typeof kinds>>;
beforeAll(async () => { papers = await kinds(); });
const renews = () => (expect.getState().snapshotState as unknown as { snapshotUpdateState: string }).snapshotUpdateState === 'all';

test.each(['lakip', 'lakip-dari-data', 'naskah', 'naskah-tinos-f4', 'surat-pengantar', 'lembar-disposisi', 'stofmap', 'lembar-kendali', 'buku-agenda', 'lembar-sop',
  'mekanisme', 'iku', 'pk', 'rencana-aksi', 'nota-dinas', 'berita-acara'])('%s', async (name) => {
  const paper = papers.find(([each]) => each === name)?.[1];
  if (!paper) throw new Error(`no paper ${name}`);
  const pages = await pagePictures(paper);
  const sheet = await sheetOf(pages);
  const file = join(GOLDEN, `${name}.png`);
  if (renews()) writeFileSync(file, sheet);
  const [wanted, seen] = [await greyOf(readFileSync(file)), await greyOf(sheet)];
  const other = differing(wanted, seen, pages);
  if (other.length > 0) await leave(name, wanted, seen);
  expect(other, `pages of ${name} that look different; as they were, as they are, and where: test-results/papers/${name}-*.png`).toEqual([]);
});

test('every kind has its picture', () => {
  expect(papers).toHaveLength(16);
});

/** Numbers of the pages, from 1; all when the sheets are not of one size. */
function differing(wanted: PagePicture, seen: PagePicture, pages: readonly PagePicture[]): number[] {
  if (wanted.width !== seen.width || wanted.height !== seen.height) return pages.map((_, index) => index + 1);
  const across = Math.min(8, pages.length);
  const [width, height] = [seen.width / across, Math.max(...pages.map((page) => page.height))];
  const counts = new Map<number, number>();
  for (let at = 0; at < seen.grey.length; at += 1) {
    if (Math.abs((wanted.grey[at] ?? 0) - (seen.grey[at] ?? 0)) <= SHADE) continue;
    const page = Math.floor(Math.floor(at / seen.width) / height) * across + Math.floor((at % seen.width) / width) + 1;
    counts.set(page, (counts.get(page) ?? 0) + 1);
  }
  return [...counts].filter(([, points]) => points > POINTS).map(([page]) => page).sort((a, b) => a - b);
}

/** What was wanted, what is, and black where they differ. */
async function leave(name: string, wanted: PagePicture, seen: PagePicture): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}-was.png`), await sheetOf([wanted]));
  writeFileSync(join(RESULTS, `${name}-is.png`), await sheetOf([seen]));
  if (wanted.width !== seen.width || wanted.height !== seen.height) return;
  const grey = Buffer.from(seen.grey.map((value, at) => (Math.abs(value - (wanted.grey[at] ?? 0)) > SHADE ? 0 : 255)));
  writeFileSync(join(RESULTS, `${name}-where.png`), await sheetOf([{ ...seen, grey }]));
}
