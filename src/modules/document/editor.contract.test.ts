import { expect, test } from 'vitest';
import { type Body, body, cellOf, paragraphOf } from './content.contract.ts';
import { fromEditor } from './editor.contract.ts';

test('a row through which the cells of another reach is stored', () => {
  const cell = cellOf('tableCell', paragraphOf('x'));
  const table = { type: 'table', content: [{ type: 'tableRow', content: [{ ...cell, attrs: { ...cell.attrs, rowspan: 2 } }] }, { type: 'tableRow' }] };
  const stored = body.parse(fromEditor({ type: 'doc', content: [table] })) as Body;
  expect(stored.content).toMatchObject([{ content: [{}, { type: 'tableRow', content: [] }] }]);
});
