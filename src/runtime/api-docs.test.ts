import { describe, expect, it } from 'vitest';
import { docsPage } from './api-docs.ts';

const answer = (schema: object) => ({ 200: { content: { 'application/json': { schema } } } });
const page = (operation: object) => docsPage({ info: { title: 'T', version: '1' }, paths: { '/things/{id}': { get: { operationId: 'thing.get', ...operation } } } }, { 'thing.lost': 404 });

describe('the API as a page', () => {
  it('shows route, parameters, body, answer and refusals', () => {
    const html = page({
      summary: 'One thing', parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
      requestBody: { content: { 'application/json': { schema: { type: 'object', properties: { name: { type: 'string', minLength: 3, maxLength: 9 } }, required: ['name'] } } } },
      responses: answer({ type: 'object', properties: { count: { anyOf: [{ type: 'integer', minimum: -9007199254740991 }, { type: 'null' }] }, parts: { type: 'array', items: { type: 'object', properties: { kind: { enum: ['a', 'b'] } } } } } }),
    });
    for (const part of [
      'id="thing.get"', '<code>/api/things/{id}</code>', 'One thing', '<i>path</i> <span>text (uuid)</span>', '<code>name</code> <span>text, 3 to 9 characters</span>',
      '<code>count</code> <i>optional</i> <span>integer or null</span>', '<span>list of object</span>', '&quot;a&quot; | &quot;b&quot;', '<td>404</td><td><code>thing.lost</code></td>',
    ]) expect(html).toContain(part);
  });

  it('lets no text of a contract become markup, and needs neither script nor inline style', () => {
    const html = page({ summary: '<script>alert("x")</script> & more', responses: answer({ type: 'string', pattern: '^<b>$' }) });
    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; more');
    expect(html).not.toMatch(/<script|style=|<style|onclick/);
  });
});
