/** `npm run restore -- FILE`: into an empty data folder. */
import { readConfig } from '../kernel/config.ts';
import { runCommand } from './command.ts';
import { fileArgument } from './file-argument.ts';
import { restoreBackup } from './restore.ts';

const file = fileArgument('npm run restore -- BERKAS.tar');
await runCommand(async () => {
  const { tables, rows, files, chains } = await restoreBackup(readConfig(process.env), file, () => new Date());
  console.log(`Cadangan dipulihkan: ${tables} tabel, ${rows} baris, ${files} berkas; ${chains} jurnal diperiksa dan utuh.`);
});
