import { mergeAttributes, Node } from '@tiptap/core';
import { type DOMOutputSpec, DOMSerializer, type Node as ModelNode } from '@tiptap/pm/model';
import type { ChartSpec } from '#contract/document/chart';
import { exact } from '#pure/decimal';
import { printNumber } from '#pure/decimal-text';
import { fileHref } from '../../../api/file-href.ts';
import { drawCharts } from './draw-charts.ts';
import { nodeView } from './node-view.ts';
import type { NodeWords } from './words.ts';

/** A table or picture under its caption. The number before the words comes from the style sheet (paper-sheet.ts). */
export const Captioned = Node.create({
  name: 'captioned', group: 'block', content: 'caption (table | image | chart)', isolating: true, defining: true,
  addAttributes: () => ({
    id: { default: '', parseHTML: (element) => element.getAttribute('data-captioned'), renderHTML: ({ id }) => ({ 'data-captioned': id as string }) },
    label: { default: 'table', parseHTML: (element) => (element.getAttribute('data-label') === 'figure' ? 'figure' : 'table'), renderHTML: ({ label }) => ({ 'data-label': label as string }) },
  }),
  parseHTML: () => [{ tag: 'div[data-captioned]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-node': 'captioned' }), 0],
});

export const Caption = Node.create({
  name: 'caption', content: 'inline*', defining: true,
  parseHTML: () => [{ tag: 'p[data-caption]' }],
  renderHTML: () => ['p', { 'data-caption': '' }, 0],
});

export const Picture = Node.create({
  name: 'image', group: 'block', atom: true, draggable: true,
  addAttributes: () => ({
    file: { default: '', parseHTML: (element) => element.getAttribute('data-file'), renderHTML: ({ file }) => ({ 'data-file': file as string, src: fileHref(file as string) }) },
    hash: { default: '', parseHTML: (element) => element.getAttribute('data-hash'), renderHTML: ({ hash }) => ({ 'data-hash': hash as string }) },
    alt: { default: '' },
    width: { default: 100, parseHTML: (element) => Number(element.getAttribute('data-width')) || 100, renderHTML: ({ width }) => ({ 'data-width': String(width), style: `width: ${Number(width)}%` }) },
  }),
  // A picture from elsewhere is never fetched; ours are known by their file.
  parseHTML: () => [{ tag: 'img[data-file][data-hash]' }],
  renderHTML: ({ HTMLAttributes }) => ['img', mergeAttributes(HTMLAttributes, { loading: 'lazy', decoding: 'async' })],
});

export const chart = (words: NodeWords) => Node.create({
  name: 'chart', group: 'block', atom: true,
  addAttributes: () => ({ chart: { default: null, rendered: false, parseHTML: (element) => JSON.parse(element.getAttribute('data-chart') ?? 'null') as unknown } }),
  parseHTML: () => [{ tag: 'div[data-chart]' }],
  renderHTML: ({ node }) => chartDom(node, words),
  addProseMirrorPlugins: nodeView('chart', (node) => {
    const { dom } = DOMSerializer.renderSpec(document, chartDom(node, words));
    drawCharts(dom as Element);
    return { dom, ignoreMutation: () => true };
  }),
});

function chartDom(node: ModelNode, words: NodeWords): DOMOutputSpec {
  const spec = node.attrs['chart'] as ChartSpec;
  return ['div', { 'data-node': 'chart', 'data-chart': JSON.stringify(spec), role: 'group', 'aria-label': spec.alt }, values(spec, words)];
}

/** The values themselves: what the drawing shows, readable where it cannot be seen. */
function values({ categories, series, unit, decimals }: ChartSpec, words: NodeWords): DOMOutputSpec {
  const shown = (value: string | null | undefined) => (value == null ? words.missing : printNumber(exact(value), decimals));
  const head = ['tr', ['th', unit ? `${words.category} (${unit})` : words.category], ...series.map(({ name }) => ['th', name])];
  const rows = categories.map((category, index) => ['tr', ['th', category], ...series.map((each) => ['td', { align: 'right' }, shown(each.values[index])])]);
  return ['table', ['tbody', head, ...rows]] as unknown as DOMOutputSpec;
}
