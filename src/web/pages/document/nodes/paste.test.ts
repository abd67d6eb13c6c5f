import { expect, test } from 'vitest';
import { cleanHtml } from './paste.ts';

/** As Word puts it on the clipboard. */
const WORD_TABLE = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no;} --></style><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0'><td width=208 rowspan=2 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center style='text-align:center'><b><span lang=EN-US style='font-size:10.0pt;mso-bidi-font-size:11.0pt'>Indikator<o:p></o:p></span></b></p></td><td colspan=2 style='text-align:center'><p class=MsoNormal><span class=SpellE>Realisasi</span></p></td></tr>
 <tr><td align=right><p class=MsoNormal>1.234.567,50<span style='mso-spacerun:yes'>&nbsp; </span></p></td><td><p class=MsoNormal>71,74&nbsp;%</p></td></tr></table><![if !supportLists]><![endif]><p class=MsoNormal style='display:none;mso-hide:all'>tersembunyi</p><!--EndFragment--></body></html>`;

const EXCEL = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"0\\.00";}</style></head><body link=blue><table border=0 cellpadding=0 style='border-collapse:collapse;width:144pt'><!--StartFragment--><col width=64 span=3 style='width:48pt'>
 <tr height=20><td colspan=2 height=20 class=xl65 style='height:15.0pt'>Koperasi aktif</td><td class=xl66 align=right x:num="71.739130434782609" style='border-left:none'>71,74</td></tr><!--EndFragment--></table></body></html>`;

const WORD_LIST = `<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-bidi-font-family:Arial'><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Sebab</p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span style='font-family:Symbol;mso-list:Ignore'>·<span>&nbsp;</span></span>Rapat anggota <i style='mso-bidi-font-style:normal'>tahunan</i></p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>2.</span>Solusi</p><p class=MsoNormal>Biasa</p>`;

const squeezed = (html: string) => cleanHtml(html).replace(/\s+/g, ' ').replace(/> </g, '><').trim();

test('a table from Word keeps merged cells, bold words and figures, and nothing else of Word', () => {
  expect(squeezed(WORD_TABLE)).toBe('<table><tr><td rowspan="2"><p><b>Indikator</b></p></td><td colspan="2" align="center"><p>Realisasi</p></td></tr>'
    + '<tr><td align="right"><p>1.234.567,50 </p></td><td><p>71,74 %</p></td></tr></table>');
});

test('a range from Excel keeps the figures as they are shown, not as they are computed', () => {
  expect(squeezed(EXCEL)).toBe('<table><tr><td colspan="2">Koperasi aktif</td><td align="right">71,74</td></tr></table>');
});

test('paragraphs that Word drew as a list become one', () => {
  expect(squeezed(WORD_LIST)).toBe('<ol><li><p>Sebab</p><ul><li><p>Rapat anggota <i>tahunan</i></p></li></ul></li><li><p>Solusi</p></li></ol><p>Biasa</p>');
});

test('a list in a cell ends with its cell; letters stay letters', () => {
  expect(squeezed('<table><tr><td><p style="mso-list:l1 level1 lfo2"><span style="mso-list:Ignore">a)</span>satu</p></td><td>dua</td></tr></table>'))
    .toBe('<table><tr><td><ol type="a"><li><p>satu</p></li></ol></td><td>dua</td></tr></table>');
});

test.each([
  ['scripts', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
  ['a script in two halves', '<scr<x>ipt>alert(1)</script>', '&lt;scr'],
  ['handlers and styles', '<p onclick="alert(1)" style="color:red" class="x">a</p>', '<p>a</p>'],
  ['pictures from outside', '<p>a<img src="http://luar/x.png" onerror="alert(1)"></p>', '<p>a</p>'],
  ['frames', '<iframe src="http://luar"></iframe><p>a</p>', '<p>a</p>'],
  ['comments', '<p>a<!-- b -->c</p>', '<p>ac</p>'],
  ['links, not their words', '<p><a href="javascript:alert(1)">klik</a></p>', '<p>klik</p>'],
  ['an attribute that ends early', '<td align=\'"><script>\'>a</td>', '<td align="&quot;>&lt;script>">a</td>'],
  ['an empty element of Word', '<p>a<o:p/>b</p>', '<p>ab</p>'],
])('%s go', (_, html, clean) => {
  expect(cleanHtml(html).replace(/^&lt;scr.*$/, '&lt;scr')).toBe(clean);
});

test('looks said by style and by element are the same; what is bold by element and normal by style is not bold', () => {
  expect(cleanHtml('<p><span style="font-weight:700">a</span><strong>b</strong><b style="font-weight:normal"><em>c</em></b><u>d</u></p>'))
    .toBe('<p><b>a</b><b>b</b><i>c</i><u>d</u></p>');
});

test('what the editor itself copied stays: references, footnotes, captions, our own pictures', () => {
  const own = '<div data-captioned="k1" data-label="figure" data-pm-slice="0 0 []"><p data-caption="">Judul <span data-reference="k2"></span><sup data-footnote="x"></sup></p><img data-file="f" data-hash="h" data-width="50" alt="a"></div>';
  expect(cleanHtml(own)).toBe(own);
});

test('a bare sign is not a tag', () => {
  expect(cleanHtml('<p>1 < 2 dan 3 > 2</p>')).toBe('<p>1 &lt; 2 dan 3 > 2</p>');
});
