import { Extension } from '@tiptap/core';
import { DOMSerializer, type DOMOutputSpec, type Node as ModelNode } from '@tiptap/pm/model';
import { nodeView } from './node-view.ts';

/** A table is drawn once, and follows the widths that its columns are given afterwards. */
export const TableColumns = Extension.create({
  name: 'tableColumns',
  addProseMirrorPlugins: nodeView('table', (node) => {
    const { dom, contentDOM } = DOMSerializer.renderSpec(document, node.type.spec.toDOM?.(node) as DOMOutputSpec);
    const group = (dom as Element).querySelector(':scope > colgroup');
    let drawn = '';
    const draw = (table: ModelNode) => {
      const widths = columnsOf(table);
      if (widths.join() === drawn) return;
      drawn = widths.join();
      group?.replaceChildren(...widths.map((width) => {
        const column = document.createElement('col');
        column.style.width = width > 0 ? `${width}px` : '';
        return column;
      }));
    };
    draw(node);
    return {
      dom, ...(contentDOM ? { contentDOM } : {}),
      update: (next) => { draw(next); return true; },
      ignoreMutation: ({ type, target }) => type !== 'selection' && (target === dom || group?.contains(target) === true),
    };
  }),
});

/** Of the first row that has a width for every column; a row that cells of others reach through has not. */
function columnsOf(table: ModelNode): readonly number[] {
  let columns = 0;
  table.firstChild?.forEach(({ attrs }) => { columns += attrs['colspan'] as number; });
  for (let index = 0; index < table.childCount; index += 1) {
    const row = table.child(index);
    const widths: number[] = [];
    row.forEach(({ attrs }) => { widths.push(...(attrs['colwidth'] as number[] | null ?? [0])); });
    if (widths.length === columns && widths.every((width) => width > 0)) return widths;
  }
  return [];
}
