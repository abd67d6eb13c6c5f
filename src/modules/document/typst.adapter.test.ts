import { describe, expect, it } from 'vitest';
import { pdfText } from '../../../test/support/pdf-text.ts';
import { TypstError, typstNotes, typstPdf } from './typst.adapter.ts';

const created = new Date('2026-11-24T03:00:00Z');

describe('Typst', () => {
  it('reads the files it is given and embeds the document faces', () => {
    const pdf = typstPdf('#set text(font: "Tinos")\n#json("/data.json").word #read("/plain.txt")', { 'data.json': '{"word":"Dinas"}', 'plain.txt': Buffer.from('Koperasi') }, created);
    expect(pdfText(pdf).flat().join(' ')).toBe('Dinas Koperasi');
    expect(pdf.toString('latin1')).toContain('+Tinos-Regular');
  });

  it('forgets the files of the compilation before', () => {
    typstPdf('#read("/secret.txt")', { 'secret.txt': 'x' }, created);
    expect(() => typstPdf('#read("/secret.txt")', {}, created)).toThrow(TypstError);
  });

  it('reads nothing of the machine', () => {
    expect(() => typstPdf('#read("/etc/hostname")', {}, created)).toThrow(TypstError);
    expect(() => typstPdf('#read("../../etc/hostname")', {}, created)).toThrow(TypstError);
  });

  it('says what is wrong with a source', () => {
    expect(() => typstPdf('#nothing-of-this-name', {}, created)).toThrow(/nothing-of-this-name/);
  });

  it('writes the time it is given, and so the same bytes', () => {
    const pdf = typstPdf('= Judul', {}, created);
    expect(pdf.toString('latin1')).toContain('D:20261124030000Z');
    expect(typstPdf('= Judul', {}, created).equals(pdf)).toBe(true);
  });

  it('names the line of a file that does not compile', () => {
    expect(() => typstPdf('#import "/part.typ": words\n#words', { 'part.typ': 'a\n\n#let words = none-such' }, created)).toThrow(expect.objectContaining({ line: 3 }));
  });

  it('answers what stands where, in order', () => {
    expect(typstNotes('#context [#metadata(here().page())<at>]\n#pagebreak()\n#context [#metadata(here().page())<at>]', {}, 'at')).toEqual([1, 2]);
  });
});
