/** Settings come from the environment only; they are read once and the start is refused when one is wrong. */
import { resolve } from 'node:path';
import { z } from 'zod';

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  TERTIB_URL: z.url().optional(),
  TERTIB_TRUST_PROXY: z.enum(['on', 'off']).default('off'),
  TERTIB_TLS_CERT: z.string().optional(),
  TERTIB_TLS_KEY: z.string().optional(),
  TERTIB_DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  TERTIB_SAMPLE: z.enum(['on', 'off']).default('on'),
  TERTIB_SAMPLE_PASSWORD: z.string().min(8).optional(),
  TERTIB_SECRET: z.string().min(32).optional(),
  TERTIB_CLOCK: z.enum(['system', 'manual']).default('system'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Public address of the installation; cookies are secure when it is https. */
  readonly url: string | undefined;
  readonly trustProxy: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly sample: boolean;
  readonly samplePassword: string | undefined;
  readonly secret: string | undefined;
  readonly manualClock: boolean;
}

/** Reads the settings. Throws an Error that names every wrong variable. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const answer = environment.safeParse(env);
  if (!answer.success) {
    const lines = answer.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`Pengaturan lingkungan tidak sah:\n${lines.join('\n')}`);
  }
  const e = answer.data;
  if ((e.TERTIB_TLS_CERT === undefined) !== (e.TERTIB_TLS_KEY === undefined)) {
    throw new Error('Pengaturan lingkungan tidak sah:\n  TERTIB_TLS_CERT dan TERTIB_TLS_KEY harus diisi bersama');
  }
  return {
    port: e.PORT,
    host: e.HOST,
    url: e.TERTIB_URL,
    trustProxy: e.TERTIB_TRUST_PROXY === 'on',
    tls: e.TERTIB_TLS_CERT && e.TERTIB_TLS_KEY ? { cert: e.TERTIB_TLS_CERT, key: e.TERTIB_TLS_KEY } : undefined,
    dataDir: resolve(e.TERTIB_DATA_DIR),
    databaseUrl: e.DATABASE_URL,
    sample: e.TERTIB_SAMPLE === 'on',
    samplePassword: e.TERTIB_SAMPLE_PASSWORD,
    secret: e.TERTIB_SECRET,
    manualClock: e.TERTIB_CLOCK === 'manual',
  };
}
