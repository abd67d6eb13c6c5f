import { expect, test } from 'vitest';
import { broughtBy } from './brought.ts';

const png = new File(['x'], 'rapat anggota.png', { type: 'image/png' });
const pdf = new File(['x'], 'surat.pdf', { type: 'application/pdf' });
const data = (html: string, files: readonly File[] = [], plain = '') =>
  ({ files: files as unknown as FileList, getData: (format: string) => (format === 'text/html' ? html : plain) });
const IMG = '<img src="file:///C:/a.png">';

test.each([
  ['words alone', data('<p>Kata</p>', [], 'Kata'), null],
  ['words of Excel with a picture of them', data('<table><tr><td>1</td></tr></table>', [png], '1'), null],
  ['our own picture', data('<img data-file="f" data-hash="h" alt="a">'), null],
  ['a picture file', data('', [png]), { pictures: [png], others: [], left: 0, alone: true }],
  ['a picture of a page, named by its element, too', data(IMG, [png]), { pictures: [png], others: [], left: 0, alone: true }],
  ['files named by where they lie', data('', [png, pdf], 'file:///home/rapat%20anggota.png\nfile:///home/surat.pdf'), { pictures: [png], others: ['surat.pdf'], left: 0, alone: true }],
  ['plain words with a picture of them', data('', [png], 'Kata'), null],
  ['words of Word with pictures', data(`<p>Kata ${IMG}</p><!--[if gte vml 1]><v:imagedata src="a.png"/><![endif]--><p>${IMG}</p>`), { pictures: [], others: [], left: 2, alone: false }],
  ['pictures without their files', data(`<p>&nbsp;${IMG}</p>${IMG}`, [png]), { pictures: [png], others: [], left: 1, alone: true }],
  ['a file beside words', data('<p>Kata</p>', [pdf]), { pictures: [], others: ['surat.pdf'], left: 0, alone: false }],
])('%s', (_, given, brought) => {
  expect(broughtBy(given)).toEqual(brought);
});
