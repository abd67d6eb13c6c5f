import { expect, it } from 'vitest';
import { regulationRegister } from './reference.contract.ts';
import { amendedBy, lookUp, readCitation, registerProblems, sameTitle, successors } from './regulation.rules.ts';

const entry = (key: string, rest: object = {}) => {
  const [kind = '', number = '', year = ''] = key.split('-');
  return { key, kind, number, year: Number(year), about: 'Surat', short: key, source: 'x', confidence: 'unconfirmed', ...rest };
};
const register = regulationRegister.parse({
  kinds: [{ kind: 'uu', names: ['Undang-Undang', 'UU'] }, { kind: 'pp', names: ['Peraturan Pemerintah', 'PP'] }, { kind: 'perpres', names: ['Peraturan Presiden'] }],
  regulations: [
    entry('uu-1-2000', { revoked_by: ['uu-2-2004'], amended_by: ['uu-5-2002'] }),
    entry('uu-5-2002', { about: 'Perubahan atas Undang-Undang Nomor 1 Tahun 2000 tentang Surat' }),
    entry('uu-2-2004', { revoked_by: ['uu-3-2022'] }),
    entry('uu-3-2022'),
    entry('pp-8-2006', { about: 'Pelaporan Keuangan' }),
    entry('pp-9-2007', { about: null }),
  ],
});
const named = (key: string) => register.regulations.find((each) => each.key === key)!;

it.each([
  ['UU Nomor 1 Tahun 2000 tentang Surat', 'uu', '1', 2000, 'Surat'],
  ['Undang-undang No. 28 Tahun 1999 tentang Penyelenggara Negara', 'uu', '28', 1999, 'Penyelenggara Negara'],
  ['Undang-Undang nomor 25 tahun 1999 tentang Perimbangan', 'uu', '25', 1999, 'Perimbangan'],
  ['PP Nomor 12 Tahun 2019 Tentang Keuangan', 'pp', '12', 2019, 'Keuangan'],
])('reads %s', (text, kind, number, year, about) => {
  expect(readCitation(text, register)).toEqual({ kind, number, year, about });
});

it.each(['Surat Edaran Nomor 1 Tahun 2000 tentang Surat', 'UU tentang Surat', 'UU Nomor 1 Tahun 2000'])('does not read %s', (text) => {
  expect(readCitation(text, register)).toBeNull();
});

it('finds by kind, number and year; of another kind only under the same title', () => {
  const cite = (text: string) => lookUp(readCitation(text, register)!, register)?.key ?? null;
  expect(cite('UU Nomor 1 Tahun 2000 tentang apa saja')).toBe('uu-1-2000');
  expect(cite('Peraturan Presiden Nomor 8 Tahun 2006 tentang Pelaporan Keuangan')).toBe('pp-8-2006');
  expect(cite('Peraturan Presiden Nomor 8 Tahun 2006 tentang Jalan')).toBeNull();
  expect(cite('Peraturan Presiden Nomor 9 Tahun 2007 tentang Jalan')).toBeNull();
  expect(cite('UU Nomor 1 Tahun 2001 tentang Surat')).toBeNull();
});

it('compares titles by their words, abbreviations spelled out', () => {
  const official = named('uu-5-2002').about;
  expect(sameTitle('Perubahan Atas UU Nomor 1 Tahun 2000, tentang SURAT', official, register)).toBe(true);
  expect(sameTitle('Perubahan atas Undang-Undang Nomor 2 Tahun 2000 tentang Surat', official, register)).toBe(false);
  expect(sameTitle('apa saja', null, register)).toBe(true);
});

it('follows what revoked it to the last, even in a circle', () => {
  expect(successors(named('uu-1-2000'), register).map(({ key }) => key)).toEqual(['uu-2-2004', 'uu-3-2022']);
  const circle = regulationRegister.parse({ kinds: [], regulations: [entry('uu-1-2000', { revoked_by: ['uu-2-2000'] }), entry('uu-2-2000', { revoked_by: ['uu-1-2000'] })] });
  expect(successors(circle.regulations[0]!, circle)).toHaveLength(2);
});

it('lets an amendment stand with what it amends', () => {
  expect(amendedBy(named('uu-5-2002'), register).map(({ key }) => key)).toEqual(['uu-5-2002', 'uu-1-2000']);
});

it('names what the register lacks', () => {
  expect(registerProblems(register)).toEqual([]);
  expect(registerProblems({ ...register, regulations: [...register.regulations.slice(1), named('pp-8-2006')] })).toEqual(['pp-8-2006 stands twice']);
  expect(registerProblems({ ...register, regulations: register.regulations.slice(0, 1) })).toEqual([
    'uu-1-2000 refers to uu-2-2004, which the register does not hold', 'uu-1-2000 refers to uu-5-2002, which the register does not hold',
  ]);
});
