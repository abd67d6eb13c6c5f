/** How persons and posts are printed. Pure. */
import type { HolderForm } from './people.contract.ts';

export interface Named {
  readonly name: string;
  readonly titleBefore: string | null;
  readonly titleAfter: string | null;
}

/**
 * The name with its academic titles: `Dr. Ir. Nama, S.E., M.Si.`. Naskah pengaturan and penetapan name the signer
 * without titles (`plain`), penugasan, korespondensi and khusus with them (Permendagri 1/2023, article 44).
 */
export function personName({ name, titleBefore, titleAfter }: Named, style: 'titled' | 'plain' = 'titled'): string {
  if (style === 'plain') return name;
  return [[titleBefore, name].filter(Boolean).join(' '), titleAfter].filter(Boolean).join(', ');
}

const PREFIX: Readonly<Record<HolderForm, string>> = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' };

/** The post as its holder bears it: `Kepala Dinas`, `Plt. Kepala Dinas`, `Plh. Kepala Dinas` (domain reference G.3). */
export function postTitle(title: string, form: HolderForm): string {
  return PREFIX[form] + title;
}

/** The line above a signature: `Plt. KEPALA DINAS`. The authority form keeps its letters. */
export function signatoryTitle(title: string, form: HolderForm): string {
  return PREFIX[form] + title.toLocaleUpperCase('id-ID');
}
