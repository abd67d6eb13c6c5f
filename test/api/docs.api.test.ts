import { describe, expect, test } from 'vitest';
import { testApp } from '../support/app.ts';

describe('/api/docs', () => {
  test('shows every route and every refusal of the application under its own strict content policy', async () => {
    const visitor = await (await testApp()).as();
    const response = await visitor.raw('/api/docs');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    const html = await response.text();
    const { paths } = (await visitor.get('/api/openapi.json')).body;
    const ids = Object.values<Record<string, { operationId: string }>>(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(ids.length).toBeGreaterThan(70);
    expect(ids.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
    for (const code of ['session.missing', 'dossier.not-found', 'requirement.unmet']) expect(html).toContain(`<code>${code}</code>`);
    // Nothing comes from elsewhere.
    expect([...html.matchAll(/(?:src|href)="(?!#|\/)([^"]*)"/g)].map(([, address]) => address)).toEqual([]);
    const style = await visitor.raw('/api/docs.css');
    expect({ status: style.status, type: style.headers.get('content-type') }).toEqual({ status: 200, type: 'text/css; charset=utf-8' });
  });
});
