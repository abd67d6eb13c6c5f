/** To whom a post answers: to the head of its unit, he to the head of the unit above, and at last to the head of the office. B.3. */

/** Who stands in it leads the office. */
export const HEAD_LANE = 'kepala_dinas';

export interface Standing {
  /** Post to its unit. */
  readonly posts: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, { readonly parentId: string | null; readonly headPostId: string | null }>;
  /** Null where no post of the office heads it. */
  readonly head: string | null;
}

/** Null: the head himself, or nobody stands above. */
export function superiorOf(post: string, { posts, units, head }: Standing): string | null {
  if (post === head) return null;
  const seen = new Set<string>();
  for (let unit: string | null = posts.get(post) ?? null; unit !== null && !seen.has(unit); unit = units.get(unit)?.parentId ?? null) {
    seen.add(unit);
    const leads: string | null = units.get(unit)?.headPostId ?? null;
    if (leads !== null && leads !== post) return leads;
  }
  return head;
}

/** The head of a region, as the statement names him: `Bupati Tanjung Jabung Barat`. */
export function regentOf(region: string): string {
  const [, kind, place] = /^(Kabupaten|Kota)\s+(.+)$/i.exec(region) ?? [];
  if (kind === undefined || place === undefined) return `Kepala Daerah ${region}`;
  return `${kind.toLowerCase() === 'kota' ? 'Wali Kota' : 'Bupati'} ${place}`;
}
