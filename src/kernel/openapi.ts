/** The contract as OpenAPI 3.1, served by ourselves. */
import { OpenAPIGenerator } from '@orpc/openapi';
import type { AnyContractRouter } from '@orpc/contract';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import type { Hono } from 'hono';
import type { Env } from './http.ts';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'params', 'issues'],
  properties: {
    type: { type: 'string' }, title: { type: 'string' }, status: { type: 'integer' }, code: { type: 'string' },
    params: { type: 'object' },
    issues: {
      type: 'array',
      items: { type: 'object', required: ['field', 'code'], properties: { field: { type: 'string' }, code: { type: 'string' }, params: { type: 'object' } } },
    },
  },
} as const;

export async function openApiDocument(contract: AnyContractRouter) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, {
    info: { title: 'Tertib', version: '1' },
    servers: [{ url: '/api' }],
    customErrorResponseBodySchema: () => problem as never,
  });
}

/** Serves the document, made when first asked for; answers the way to it. */
export function mountOpenApi(http: Hono<Env>, contract: AnyContractRouter): () => ReturnType<typeof openApiDocument> {
  let document: ReturnType<typeof openApiDocument> | undefined;
  const made = () => { document ??= openApiDocument(contract); return document; };
  http.get('/api/openapi.json', async (c) => {
    return c.json(await made());
  });
  return made;
}
