/** Serves the built pages. Every address that is no file and no API answers the one page. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { Env } from './http.ts';

const YEAR = 'public, max-age=31536000, immutable';

export async function mountWeb(http: Hono<Env>, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  // Names in assets/ carry a hash of their content, so they never change.
  http.use('/assets/*', serveStatic({ root: folder, precompressed: true, onFound: (_, c) => c.header('cache-control', YEAR) }));
  http.all('/assets/*', (c) => c.notFound());
  http.use('*', async (c, next) => {
    if (c.req.path === '/' || c.req.path === '/index.html' || c.req.path.startsWith('/api')) return next();
    return serveStatic<Env>({ root: folder })(c, next);
  });
  http.get('*', async (c, next) => {
    if (c.req.path.startsWith('/api')) return next();
    c.header('cache-control', 'no-cache');
    return c.html(page);
  });
}
