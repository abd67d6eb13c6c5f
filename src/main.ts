/** The executable: data folder, database, migrations, content, HTTP; and an orderly end. */
import { createServer as createTlsServer } from 'node:https';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { networkInterfaces } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { type Config, readConfig } from './kernel/config.ts';
import { openDatabase as openPools } from './kernel/db.ts';
import { openFileStore } from './kernel/files.ts';
import { listen } from './kernel/live.ts';
import { createLog } from './kernel/log.ts';
import { mountWeb } from './kernel/web.ts';
import { carriesMacros } from './modules/document/index.ts';
import { loadContent, paperOutlines, predicateScales, prepareOffice, renewContent, sheetReference } from './runtime/content.ts';
import { migrateFolder, openDatabase } from './runtime/database.ts';
import { placesIn } from './runtime/folder.ts';
import { clockOf, newSetupToken, samplePasswordOf, secretOf } from './runtime/installation.ts';
import { StartRefused } from './runtime/refused.ts';
import { onStop } from './runtime/stop.ts';
import { sweepDaily } from './runtime/sweep.ts';

const POOL_SIZE = 8;
const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** What must be closed at the end, last opened first. */
const closers: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0)) await close();
}

async function start(config: Config): Promise<void> {
  const log = createLog('warn');
  const opened = await openDatabase({ dataDir: config.dataDir, databaseUrl: config.databaseUrl });
  closers.unshift(opened.close);
  onStop(closeAll);
  await migrateFolder({ dataDir: config.dataDir, databaseUrl: config.databaseUrl }, opened.url, () => new Date());
  const database = openPools({ url: opened.url, size: POOL_SIZE, onError: (error) => log.warn({ err: error }, 'database connection lost') });
  closers.unshift(database.close);
  const clock = await clockOf(database, config.manualClock);
  const samplePassword = config.samplePassword ?? samplePasswordOf(config.dataDir);
  const accounts = config.sample ? await loadContent({ database, now: clock.now, samplePassword }) : [];
  const settled = config.sample || await renewContent({ database, now: clock.now });
  const setupToken = settled ? undefined : newSetupToken();
  const live = listen(opened.url, log);
  closers.unshift(live.close);
  const app = createApp({
    database, live, clock, log, files: await openFileStore(placesIn(config.dataDir).files, carriesMacros),
    secret: config.secret ?? secretOf(config.dataDir), url: config.url, trustProxy: config.trustProxy,
    prepareOffice, setupToken, reference: await sheetReference(), scales: await predicateScales(), outlines: await paperOutlines(),
  });
  await mountWeb(app.http, WEB);
  const server = await serving(config, app.http.fetch);
  closers.unshift(server.close);
  const sweeping = sweepDaily({ database, files: placesIn(config.dataDir).files, now: clock.now, realNow: () => new Date() },
    (error) => log.warn({ err: error }, 'sweep failed'));
  closers.unshift(sweeping.close);
  announce(config, server.port, { accounts, samplePassword, setupToken });
  // Written at an orderly end otherwise, which a power cut does not leave.
  flushCompileCache();
}

interface Serving {
  readonly port: number;
  close(): Promise<void>;
}

/** Listens; answers when connections are taken. Streams end first at the close, then requests under way are waited for. */
function serving(config: Config, fetch: Parameters<typeof serve>[0]['fetch']): Promise<Serving> {
  const tls = config.tls && {
    createServer: createTlsServer,
    serverOptions: { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) },
  };
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port: config.port, hostname: config.host, ...tls }, ({ port }) => resolve({
      port,
      close: () => new Promise((done) => {
        server.close(() => done());
        if ('closeIdleConnections' in server) server.closeIdleConnections();
        setTimeout(() => { if ('closeAllConnections' in server) server.closeAllConnections(); }, 3000).unref();
      }),
    }));
    server.once('error', (error: NodeJS.ErrnoException) => reject(error.code === 'EADDRINUSE'
      ? new StartRefused(`Port ${config.port} sudah dipakai. Pilih port lain dengan PORT=...`)
      : error));
  });
}

interface Told {
  readonly accounts: readonly string[];
  readonly samplePassword: string;
  /** Only while there is no office. */
  readonly setupToken: string | undefined;
}

function announce(config: Config, port: number, { accounts, samplePassword, setupToken }: Told): void {
  const scheme = config.tls ? 'https' : 'http';
  const everywhere = config.host === '0.0.0.0' || config.host === '::';
  const hosts = everywhere ? ['localhost', ...officeAddresses()] : [config.host === '127.0.0.1' ? 'localhost' : config.host];
  const lines = ['', 'Tertib berjalan di:', ...hosts.map((host) => `  ${scheme}://${host}:${port}`)];
  if (accounts.length > 0) lines.push('', 'Akun contoh (data contoh, bukan untuk pekerjaan nyata):', `  ${accounts.join(', ')}`, `  kata sandi: ${samplePassword}`);
  if (setupToken) lines.push('', 'Belum ada kantor. Buka halaman di atas dan isi kode pemasangan ini (berlaku sampai program dihentikan):', `  ${setupToken}`);
  lines.push('', 'Ctrl-C menghentikan.', '');
  console.log(lines.join('\n'));
}

/** Addresses of this machine in the office network. */
function officeAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((each) => each ?? []).filter((each) => each.family === 'IPv4' && !each.internal).map((each) => each.address);
}

try {
  await start(readConfig(process.env));
} catch (error) {
  await closeAll();
  if (!(error instanceof StartRefused) && !(error instanceof Error && error.message.startsWith('Pengaturan'))) throw error;
  console.error(error.message);
  process.exit(1);
}
