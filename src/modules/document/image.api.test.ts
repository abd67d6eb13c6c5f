import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { desk } from '../../../test/support/document-desk.ts';
import { markSigned } from './index.ts';
import { paragraphOf } from './content.contract.ts';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#0f766e' } });
const png = await picture(40, 30).png().toBuffer();
const largePng = await picture(600, 600).png({ compressionLevel: 0 }).toBuffer();
const largeJpeg = await picture(600, 600).jpeg().toBuffer();

/** A PNG of this size whose few bytes hold one grey line. */
function bomb(width: number, height: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), chunk('IDAT', deflateSync(Buffer.alloc(width + 1))), chunk('IEND', Buffer.alloc(0))]);
}

async function studio() {
  const made = await desk();
  const bytes = (data: Buffer) => new Uint8Array(data);
  const add = async (name: string, data: Buffer, account = 'staf') => made.send(account, 'POST', `/api/documents/${made.id}/images`, { file: await made.upload(account, name, bytes(data)) });
  const kept = async (file: string, account = 'staf') => Buffer.from(await (await made.raw(account, 'GET', `/api/files/${file}`)).arrayBuffer());
  const show = async (attrs: object) => {
    const { revision, content: { sections } } = (await made.send('staf', 'GET', `/api/documents/${made.id}`)).body.draft;
    const node = { type: 'image', attrs: { alt: 'Pelatihan pembatik', width: 80, ...attrs } };
    return made.send('staf', 'PUT', `/api/drafts/${made.id}`, { revision, content: { sections: [{ ...sections[0], body: { type: 'doc', content: [paragraphOf('Foto:'), node] } }] } });
  };
  return { ...made, add, kept, show, bytes };
}

describe('a picture', () => {
  test('of a telephone is turned upright, made small, and loses what the camera wrote', async () => {
    const { add, kept } = await studio();
    const photo = await picture(4000, 2200).withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitude: '0/1 49/1 0/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(photo).metadata()).exif?.toString('latin1')).toContain('Telepon');
    const { status, body } = await add('foto.jpg', photo);
    expect({ status, body }).toMatchObject({ status: 200, body: { width: 1100, height: 2000, hash: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    const stored = await kept(body.file);
    const seen = await sharp(stored).metadata();
    expect(seen).toMatchObject({ format: 'jpeg', width: 1100, height: 2000 });
    expect([seen.exif, seen.icc, seen.xmp, seen.orientation, stored.includes('Telepon')]).toEqual([undefined, undefined, undefined, undefined, false]);
  });

  test('that is small keeps its size, with what is transparent in it', async () => {
    const { add, kept } = await studio();
    const clear = await sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0.5 } } }).png().toBuffer();
    const { body } = await add('logo.png', clear);
    expect(await sharp(await kept(body.file)).metadata()).toMatchObject({ format: 'png', width: 40, height: 30, hasAlpha: true });
  });

  test.each<[string, string, Buffer, number, string]>([
    ['that explodes when it is decoded', 'bom.png', bomb(60_000, 60_000), 413, 'image.too-large'],
    ['just too large', 'besar.png', bomb(50_000, 1001), 413, 'image.too-large'],
    ['cut off', 'putus.png', largePng.subarray(0, 4000), 422, 'image.broken'],
    ['cut off in its head', 'putus.jpg', largeJpeg.subarray(0, 40), 422, 'image.broken'],
    ['with less than it promises', 'janji.png', bomb(900, 900), 422, 'image.broken'],
    ['that is a PDF', 'surat.pdf', Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj'), 415, 'image.type'],
    ['that is text', 'catatan.txt', Buffer.from('bukan gambar'), 415, 'image.type'],
  ])('%s is refused', async (_, name, data, status, code) => {
    const { add } = await studio();
    const before = process.memoryUsage().rss;
    expect(await add(name, data)).toMatchObject({ status, body: { code } });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  test.each([
    ['SVG with a script', 'logo.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG under another name', 'logo.png', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['GIF under another name', 'foto.png', 'GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;'],
  ])('%s does not even come in', async (_, name, text) => {
    const { sent } = await studio();
    expect((await sent('staf', name, text)).status).toBe(415);
  });

  test('comes only from the own upload, and from who may write', async () => {
    const { id, add, upload, send, bytes } = await studio();
    expect(await send('staf', 'POST', `/api/documents/${id}/images`, { file: await upload('ukm', 'a.png', bytes(png)) })).toMatchObject({ status: 404, body: { code: 'file.not-found' } });
    expect((await add('a.png', png, 'sekretaris')).status).toBe(403);
    expect((await add('a.png', png, 'koperasi')).status).toBe(404);
  });

  test('stands in a text only as it was added; who reads the text sees it', async () => {
    const { id, owner, add, show, kept, raw, run, handedOver } = await studio();
    const { body: { file, hash } } = await add('a.png', png);
    const { body: other } = await add('b.png', await picture(10, 10).png().toBuffer());
    expect(await show({ file, hash: other.hash })).toMatchObject({ status: 422, body: { code: 'image.unknown', params: { title: 'Pendahuluan' } } });
    expect(await show({ file: id, hash })).toMatchObject({ status: 422, body: { code: 'image.unknown' } });
    expect(await show({ file, hash })).toMatchObject({ status: 200 });
    const version = await handedOver();
    expect(await kept(file, 'sekretaris')).toEqual(await kept(file));
    const status = async (account: string, which: string) => (await raw(account, 'GET', `/api/files/${which}`)).status;
    expect([await status('ukm', file), await status('koperasi', file)]).toEqual([404, 404]);
    await run('staf', (ctx) => markSigned(ctx, owner, { lakip: version?.hash ?? '' }));
    expect([await status('koperasi', file), await status('koperasi', other.file)]).toEqual([200, 404]);
  });
});
