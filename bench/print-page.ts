/** The same document as a page of HTML, as one would give it to a browser to print: the reference of the print measure. */
import { chartSvg } from '../src/modules/document/chart.adapter.ts';
import type { Block, PrintedDocument, Run, TableBlock } from '../src/modules/document/print.contract.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const runs = (list: readonly Run[]): string => list.map((run) => {
  if (run.break) return '<br>';
  if (run.footnote !== null) return ` <small>(${escaped(run.footnote)})</small>`;
  const text = run.target === null ? escaped(run.text) : `<a href="#${run.target}">${escaped(run.text)}</a>`;
  return run.bold ? `<b>${text}</b>` : text;
}).join('');

function table({ widths, headRows, rows, size }: TableBlock, blocks: (list: readonly Block[]) => string): string {
  const row = (cells: TableBlock['rows'][number]) => `<tr>${cells.map((cell) => {
    const tag = cell.head ? 'th' : 'td';
    return `<${tag} colspan="${cell.colspan}" rowspan="${cell.rowspan}" style="text-align:${cell.align}">${blocks(cell.blocks)}</${tag}>`;
  }).join('')}</tr>`;
  return `<table style="font-size:${size}pt"><colgroup>${widths.map((width) => `<col style="width:${width * 100}%">`).join('')}</colgroup><thead>${rows.slice(0, headRows).map(row).join('')}</thead><tbody>${rows.slice(headRows).map(row).join('')}</tbody></table>`;
}

const STYLE = `@page{size:A4;margin:23mm 20mm 22mm 25mm}@page turned{size:A4 landscape}body{font:11pt/1.5 Arimo,Arial,sans-serif;text-align:justify}
  section{break-before:page}.turned{page:turned}table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border:.5pt solid;padding:3pt;vertical-align:top}
  tr{break-inside:avoid}thead{display:table-header-group}h1{text-align:center}h1,h2,h3,h4{break-after:avoid}figure{margin:1em 0;break-inside:avoid}img,svg{max-width:100%}p{margin:.6em 0;orphans:2;widows:2}td p,th p{margin:0}`;

export function pageOf(printed: PrintedDocument, picture: Uint8Array): string {
  const blocks = (list: readonly Block[]): string => list.map((each): string => {
    switch (each.kind) {
      case 'paragraph': return `<p>${runs(each.runs)}</p>`;
      case 'heading': return `<h${each.level}>${runs(each.runs)}</h${each.level}>`;
      case 'list': return `<ol type="${each.style}">${each.items.map((item) => `<li>${blocks(item)}</li>`).join('')}</ol>`;
      case 'quote':
      case 'group': return blocks(each.blocks);
      case 'table': return table(each, blocks);
      case 'captioned': return `<figure id="${each.id}"><figcaption>${each.number} ${runs(each.runs)}</figcaption>${blocks([each.block])}</figure>`;
      case 'image': return `<img alt="${escaped(each.alt)}" src="data:image/png;base64,${Buffer.from(picture).toString('base64')}">`;
      case 'chart': return chartSvg(each.chart);
      case 'missing': return `<p>${escaped(each.prompt)}</p>`;
      case 'signers': return each.signers.map(({ title, name }) => `<p>${escaped(title)}<br><br><br>${escaped(name)}</p>`).join('');
      case 'signature': return '<p>KEPALA DINAS</p>';
      case 'contents': return printed.sections.map(({ title }) => `<p>${escaped(title)}</p>`).join('');
    }
  }).join('');
  return `<!doctype html><html lang="id"><meta charset="utf-8"><title>${escaped(printed.title)}</title><style>${STYLE}</style>
    ${printed.sections.map((section) => `<section${section.landscape ? ' class="turned"' : ''}><h1>${escaped(section.title)}</h1>${blocks(section.blocks)}</section>`).join('')}</html>`;
}
