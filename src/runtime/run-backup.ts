/** `npm run backup -- FILE`: while the server runs, or with it stopped. */
import { existsSync } from 'node:fs';
import { readConfig } from '../kernel/config.ts';
import { makeBackup } from './backup.ts';
import { runCommand } from './command.ts';
import { openDatabase } from './database.ts';
import { fileArgument } from './file-argument.ts';
import { readRuntime } from './folder.ts';
import { StartRefused } from './refused.ts';

const file = fileArgument('npm run backup -- BERKAS.tar');
await runCommand(async () => {
  const config = readConfig(process.env);
  const running = readRuntime(config.dataDir);
  if (!existsSync(config.dataDir)) throw new StartRefused(`Folder data ${config.dataDir} tidak ada.`);
  const opened = running ? undefined : await openDatabase(config);
  try {
    const url = opened?.url ?? running?.url ?? '';
    const { tables, rows, files, damaged } = await makeBackup({ dataDir: config.dataDir, url, now: () => new Date() }, file);
    console.log(`Cadangan dibuat: ${file} (${tables} tabel, ${rows} baris, ${files} berkas)`);
    for (const hash of damaged) console.error(`Peringatan: berkas ${hash} di penyimpanan rusak; isinya tidak lagi sesuai alamatnya.`);
  } finally {
    await opened?.close();
  }
});
