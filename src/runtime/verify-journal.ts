/** `npm run verify-journal -- FILE`: checks the journal export of a dossier, offline and without the installation. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import { type Break, type JournalExport, verifyChain } from '../kernel/pure/journal.ts';
import { fileArgument } from './file-argument.ts';

const REASONS: Readonly<Record<Break, string>> = {
  malformed: 'bentuknya tidak sesuai',
  place: 'nomornya tidak sesuai urutan: ada entri yang dihapus, disisipkan atau ditukar',
  chain: 'entri berasal dari berkas lain',
  previous: 'tidak menyambung ke entri sebelumnya: ada entri yang dihapus, ditukar atau diubah',
  changed: 'isinya berubah',
  count: 'jumlah entri tidak sama dengan yang dicatat kepala jurnal: jurnal terpotong atau ditambah',
  head: 'sidiknya tidak sama dengan yang dicatat kepala jurnal',
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const canonical = (value: unknown) => canonicalize(value as never) ?? '';

const file = fileArgument('npm run verify-journal -- BERKAS.json');
try {
  const journal: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const verdict = verifyChain({ sha256, canonical }, journal);
  if (!verdict.ok) fail(`Jurnal PUTUS pada entri ${verdict.seq}: ${REASONS[verdict.reason]}.`);
  else {
    const { dossier, head } = journal as JournalExport;
    console.log(`Berkas kerja ${dossier}`);
    console.log(`${verdict.count} entri: nomor, sambungan dan isi setiap entri sesuai; sidik terakhir ${head.hash}`);
    checkSignature(dossier, head);
  }
} catch (error) {
  fail(`Jurnal tidak dapat dibaca: ${(error as Error).message}`);
}

/** The signature covers dossier, count and last hash, so a chain cut off and closed again is found. */
function checkSignature(dossier: string, head: JournalExport['head']): void {
  if (head.signature === undefined && head.publicKey === undefined) {
    console.log('Kepala jurnal tidak bertanda tangan: bandingkan jumlah dan sidik terakhir dengan lembar kendali.');
    return;
  }
  const der = Buffer.from(head.publicKey ?? '', 'base64');
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const signed = Buffer.from(`${dossier}\n${head.count}\n${head.hash}`);
  if (key.asymmetricKeyType !== 'ed25519' || !verify(null, signed, key, Buffer.from(head.signature ?? '', 'base64'))) {
    fail('Tanda tangan kepala jurnal TIDAK sah.');
    return;
  }
  console.log(`Tanda tangan kepala jurnal sah; sidik kunci instalasi ${createHash('sha256').update(der).digest('hex')}`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
