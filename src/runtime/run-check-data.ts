/** `npm run check-data`: while the server runs, or with it stopped. */
import { existsSync } from 'node:fs';
import { readConfig } from '../kernel/config.ts';
import { checkData } from './check-data.ts';
import { runCommand } from './command.ts';
import { openDatabase } from './database.ts';
import { readRuntime } from './folder.ts';
import { verifyJournals } from './journals.ts';
import { StartRefused } from './refused.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  const running = readRuntime(config.dataDir);
  if (!existsSync(config.dataDir)) throw new StartRefused(`Folder data ${config.dataDir} tidak ada.`);
  const opened = running ? undefined : await openDatabase(config);
  try {
    const url = opened?.url ?? running?.url ?? '';
    console.log(`${await checkData(config.dataDir, url)} berkas ada dan sesuai sidiknya.`);
    console.log(`${await verifyJournals(url)} jurnal utuh.`);
  } finally {
    await opened?.close();
  }
});
