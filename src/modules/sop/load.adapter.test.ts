import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError, loadDefinitions, loadReference, readDefinition } from './load.adapter.ts';

const SOPS = 'content/sops';

async function office(number: number): Promise<string> {
  const file = (await readdir(SOPS)).find((name) => name.startsWith(`${number}-`)) ?? '';
  return readFile(join(SOPS, file), 'utf8');
}

/** What reading the text refuses, one line each. */
function refused(text: string): string[] {
  try {
    readDefinition('sop.yaml', text);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.message.split('\n');
    throw error;
  }
}

/** Number of the first line that begins so. */
const line = (text: string, begins: string) => text.split('\n').findIndex((each) => each.startsWith(begins)) + 1;

describe('the shipped content', () => {
  it('loads: five SOPs of the office and one example', async () => {
    const loaded = await loadDefinitions(SOPS);
    expect(loaded.map(({ file, definition }) => [file.slice(0, 1), definition.steps.length, definition.example ?? false])).toEqual([
      ['1', 10, false], ['2', 10, false], ['3', 12, false], ['4', 12, false], ['5', 12, false], ['6', 7, true],
    ]);
  });

  it('says what a dossier is for, and how its documents travel', async () => {
    const loaded = await loadDefinitions(SOPS);
    expect(loaded.map(({ definition: { period, concurrency, documents } }) => [period, concurrency, ...documents.map(({ key, bears }) => `${key} ${bears}`)])).toEqual([
      ['current', 'one', 'mekanisme_data_kinerja number'],
      ['current', 'one', 'iku number'],
      ['planned', 'one', 'renstra cover-letter', 'renja cover-letter', 'surat_pengantar number'],
      ['planned', 'one', 'rka cover-letter', 'surat_pengantar number'],
      ['reported', 'one', 'lkjip cover-letter', 'surat_pengantar number'],
      ['current', 'many', 'surat_keluar number'],
    ]);
    expect(loaded.map(({ definition }) => definition.deadline?.month_day)).toEqual([undefined, undefined, undefined, undefined, '02-28', undefined]);
  });

  it('files every document under a code of the archive classification', async () => {
    const codes = (await loadDefinitions(SOPS)).flatMap(({ definition }) => definition.documents.map(({ classification }) => classification));
    expect(codes).toEqual(['000.8.6.3', '000.8.6.3', '000.7.2.2', '000.7.2.4', '000.7.2.2', '900.1.1.2', '900.1.1.2', '000.8.6.3', '000.8.6.3', '000.5.3.1']);
  });

  it('holds a register of regulations and a word list', async () => {
    const { register, spellings } = await loadReference('content/reference');
    expect(register.regulations.length).toBeGreaterThan(20);
    expect(register.regulations.every(({ source }) => source.length > 0)).toBe(true);
    expect(spellings).toContainEqual({ wrong: 'kementrian', right: 'kementerian' });
  });
});

describe('mistakes are named by file, line, path and reason', () => {
  it('an unknown field', async () => {
    const text = (await office(1)).replace('title: Penyusunan', 'titel: x\ntitle: Penyusunan');
    expect(refused(text)).toEqual(['sop.yaml:2: titel: unknown field']);
  });

  it('a missing field, at what surrounds it', async () => {
    const text = (await office(1)).replace(/ {4}kind: process\n/, '');
    expect(refused(text)).toEqual([`sop.yaml:${line(text, '  - step: 1')}: steps.0.kind: missing, expected one of "start"|"process"|"decision"|"end"`]);
    expect(refused(text.replace(/^key: .*\n/, ''))).toContain('sop.yaml:1: key: missing, expected string');
  });

  it('a wrong unit of time, by the branch that was meant', async () => {
    const text = (await office(1)).replace('{value: 30, unit: menit}', '{value: 30, unit: detik}');
    expect(refused(text)).toEqual([expect.stringMatching(/^sop\.yaml:\d+: steps\.1\.duration\.unit: Invalid option: .*"menit"/)]);
    expect(refused(text)[0]).toContain(`:${line(text, '    duration: {value: 30, unit: detik}')}:`);
  });

  it('an act of an unknown kind, on its line', async () => {
    const text = (await office(5)).replace('{kind: recap, by: staf}', '{kind: collect, by: staf}');
    expect(refused(text)).toEqual([expect.stringMatching(/^sop\.yaml:\d+: steps\.3\.acts\.1\.kind: Invalid option/)]);
    expect(refused(text)[0]).toContain(`:${line(text, '      - {kind: collect')}:`);
  });

  it('what the shape allows and the course does not, on its line', async () => {
    const text = (await office(5)).replace('{kind: recap, by: staf}', '{kind: recap, by: keuangan}');
    expect(refused(text)).toEqual([
      `sop.yaml:${line(text, '      - {kind: recap')}: steps.3.acts.1.by: "keuangan" neither acts in this step, nor receives from it, nor is umum`,
    ]);
  });

  it('all mistakes of a file at once', async () => {
    const text = (await office(1)).replace('on_reject: 3', 'on_reject: 9').replace('lane: kasubbag}', 'lane: staf}');
    expect(refused(text)).toHaveLength(2);
  });

  it('text that is no YAML', () => {
    expect(refused('key: [a\nb: c')).toEqual([expect.stringMatching(/^sop\.yaml:2: /)]);
    expect(refused('key: a\nkey: b')).toEqual([expect.stringMatching(/^sop\.yaml:2: Map keys must be unique/)]);
    expect(refused('')).toEqual([expect.stringMatching(/^sop\.yaml:1: Invalid input: expected object/)]);
    expect(refused('a: 1\n---\nb: 2')).toHaveLength(1);
  });

  it('aliases that multiply without end', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefg'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdef'[index]}`).join(',')}]`)];
    expect(refused(bomb.join('\n'))).toEqual([expect.stringMatching(/^sop\.yaml:1: .*alias/i)]);
  });

  it('a key that another file has, and the mistakes of several files together', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sops-'));
    const text = await office(1);
    await writeFile(join(folder, 'a.yaml'), text);
    await writeFile(join(folder, 'b.yaml'), text);
    await writeFile(join(folder, 'c.yaml'), '- nothing');
    await writeFile(join(folder, 'notes.md'), 'not read');
    await expect(loadDefinitions(folder)).rejects.toThrow(/^b\.yaml:1: key: "[a-z-]+" is the key of a\.yaml already\nc\.yaml:1: Invalid input: expected object/);
  });

  it('a register that refers to what it does not hold', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'reference-'));
    await writeFile(join(folder, 'spelling.yaml'), '[]');
    await writeFile(join(folder, 'regulations.yaml'), `kinds: [{kind: uu, names: [UU]}]
regulations:
  - {key: uu-1-2000, kind: uu, number: '1', year: 2000, about: A, short: UU 1/2000, revoked_by: [uu-2-2001], source: x, confidence: unconfirmed}
  - {key: uu-1-2000, kind: pp, number: '1', year: 2000, about: A, short: UU 1/2000, source: x, confidence: unconfirmed}
`);
    await expect(loadReference(folder)).rejects.toThrow(['uu-1-2000 refers to uu-2-2001, which the register does not hold',
      'uu-1-2000 is of the unknown kind pp', 'uu-1-2000 stands twice'].map((each) => `regulations.yaml:2: regulations: ${each}`).join('\n'));
  });
});
