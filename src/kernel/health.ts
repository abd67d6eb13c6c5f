/** What a service manager asks: alive, ready, and the figures for Prometheus. */
import type { Hono } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isAlive } from './alive.ts';
import type { Database } from './db.ts';
import type { Env } from './http.ts';

export function mountHealth(http: Hono<Env>, database: Database): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'tertib_http_request_seconds', help: 'Duration of requests', labelNames: ['method', 'status'], registers: [registry],
  });
  http.use('/api/*', async (c, next) => {
    const end = requests.startTimer({ method: c.req.method });
    await next();
    end({ status: c.res.status });
  });
  http.get('/healthz', (c) => c.json({ status: 'ok' }));
  http.get('/readyz', async (c) => {
    const ready = await isAlive(database);
    return c.json({ status: ready ? 'ok' : 'database.unavailable' }, ready ? 200 : 503);
  });
  http.get('/metrics', async (c) => c.body(await registry.metrics(), 200, { 'content-type': registry.contentType }));
}
