/** `npm run db:migrate`: brings the database forward without starting the server. */
import { readConfig } from '../kernel/config.ts';
import { runCommand } from './command.ts';
import { migrateFolder, openDatabase } from './database.ts';

await runCommand(async () => {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  try {
    const applied = await migrateFolder(config, database.url, () => new Date());
    console.log(applied.length > 0 ? `Migrasi diterapkan: ${applied.join(', ')}` : 'Tidak ada migrasi yang menunggu.');
  } finally {
    await database.close();
  }
});
