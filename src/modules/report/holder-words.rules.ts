/** Posts and their holders as papers print them. Pure. */
import type { ReportedPost } from '#contract/people/report';
import type { Signer } from '#contract/document/content';

const PREFIX = { definitif: '', plt: 'Plt. ', plh: 'Plh. ' } as const;

/** The post as it is held: `Plt. Kepala Dinas`. */
export const postTitle = ({ title, holder }: Pick<ReportedPost, 'title' | 'holder'>): string => PREFIX[holder?.form ?? 'definitif'] + title;

/** With academic titles. */
export const holderName = ({ holder }: Pick<ReportedPost, 'holder'>): string =>
  (holder ? [[holder.titleBefore, holder.name].filter(Boolean).join(' '), holder.titleAfter].filter(Boolean).join(', ') : '(lowong)');

export const signerOf = (label: string, post: Pick<ReportedPost, 'title' | 'holder'>): Signer =>
  ({ label, title: postTitle(post), name: holderName(post), rank: post.holder?.rank ?? null, nip: post.holder?.nip ?? null });
