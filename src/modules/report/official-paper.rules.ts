/** Berita acara and nota dinas: the official frame, filled by people. Domain reference G.1. Pure. */
import { printedDay } from '#pure/date';
import type { Composer } from './composer.contract.ts';
import { holderName, postTitle, signerOf } from './holder-words.rules.ts';
import { leaderOf } from './told.rules.ts';
import { dataBlock, field, line, paragraph, words } from './words.rules.ts';
import type { ReportYear } from './year.contract.ts';
import { tableOf } from '#contract/document/content';

const compiler = ({ office }: ReportYear) => office.posts.find(({ duties, lanes }) => duties.includes('planner') && lanes.includes('kasubbag'));

export const minutes: Composer = {
  opening: (data) => [
    dataBlock('pembuka', data.asOf, [paragraph(line`Pada hari ini, tanggal ${printedDay(data.date)}, bertempat di ${data.office.city}, kami yang bertanda tangan di bawah ini menerangkan hal sebagai berikut.`)]),
  ],
  matter: () => [field('isi', 'Uraikan kegiatan yang dilaksanakan, yang hadir, dan hasil yang disepakati.')],
  closing: (data) => [dataBlock('penutup', data.asOf, [words('Demikian berita acara ini dibuat dengan sebenarnya untuk digunakan sebagaimana mestinya.')])],
  parties: (data) => {
    const posts = [compiler(data), leaderOf(data)].flatMap((post) => post ?? []);
    return [dataBlock('penanda-tangan', data.asOf, posts.length === 0 ? [words('Penanda tangan belum dicatat.')]
      : [{ type: 'signers', attrs: { dateline: `${data.office.city}, ${printedDay(data.date)}`, signers: posts.map((post, index) => signerOf(index === 0 && posts.length > 1 ? 'Yang membuat,' : 'Mengetahui,', post)) } }])];
  },
};

export const officeNote: Composer = {
  head: (data) => {
    const [to, from] = [leaderOf(data), compiler(data)];
    const named = (post: typeof to) => (post ? `${postTitle(post)}${post.holder ? ` (${holderName(post)})` : ''}` : '-');
    return [
      dataBlock('kepala', data.asOf, [tableOf(['Unsur', 'Isi'], [['Yth.', named(to)], ['Dari', named(from)], ['Tanggal', printedDay(data.date)]], [80, 380])]),
      field('hal', 'Hal'), field('sifat', 'Sifat dan lampiran', false),
    ];
  },
  matter: () => [field('isi', 'Isi nota dinas'), { type: 'signature' }],
};
