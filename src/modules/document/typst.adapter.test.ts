import { describe, expect, it } from 'vitest';
import { pdfText } from '../../test/support/pdf-text.ts';
import { compilePdf, TypstError } from './typst.ts';

const created = new Date('2026-11-24T03:00:00Z');

describe('compilePdf', () => {
  it('reads the files it is given and embeds the document faces', () => {
    const pdf = compilePdf('#set text(font: "Tinos")\n#json("/data.json").word #read("/plain.txt")', { 'data.json': '{"word":"Dinas"}', 'plain.txt': Buffer.from('Koperasi') }, { created });
    expect(pdfText(pdf).flat().join(' ')).toBe('Dinas Koperasi');
    expect(pdf.toString('latin1')).toContain('+Tinos-Regular');
  });

  it('forgets the files of the compilation before', () => {
    compilePdf('#read("/secret.txt")', { 'secret.txt': 'x' }, { created });
    expect(() => compilePdf('#read("/secret.txt")', {}, { created })).toThrow(TypstError);
  });

  it('reads nothing of the machine', () => {
    expect(() => compilePdf('#read("/etc/hostname")', {}, { created })).toThrow(TypstError);
    expect(() => compilePdf('#read("../../etc/hostname")', {}, { created })).toThrow(TypstError);
  });

  it('says what is wrong with a source', () => {
    expect(() => compilePdf('#nothing-of-this-name', {}, { created })).toThrow(/nothing-of-this-name/);
  });

  it('writes the time it is given, and so the same bytes', () => {
    const pdf = compilePdf('= Judul', {}, { created });
    expect(pdf.toString('latin1')).toContain('D:20261124030000Z');
    expect(compilePdf('= Judul', {}, { created }).equals(pdf)).toBe(true);
  });
});
