import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import { documentContent } from './content.contract.ts';
import { coverLetterDraft, coverLetterHead, coverLetterProblem } from './cover-letter.rules.ts';
import { emptyBody } from './merge.rules.ts';

const start = { recipients: ['Bappeda', 'Inspektorat'], carried: ['Rencana Strategis (Renstra) 2027', 'Rencana Kerja (Renja) 2027'] };
const without = (id: string) => ({ sections: coverLetterDraft(start).sections.map((section) => (section.id === id ? { ...section, body: emptyBody } : section)) });

describe('surat pengantar', () => {
  test('a new one is a text like any other, and says what the register wants to know', () => {
    const content = coverLetterDraft(start);
    expect(documentContent.parse(content)).toEqual(content);
    expect(coverLetterHead(content.sections)).toEqual({
      addressee: 'Bappeda; Inspektorat', urgency: 'Biasa', attachments: '2 (dua) berkas',
      subject: 'Penyampaian Rencana Strategis (Renstra) 2027 dan Rencana Kerja (Renja) 2027', copiesTo: null,
    });
    expect(coverLetterProblem(content)).toBeNull();
  });

  test.each(['tujuan', 'hal', 'isi', 'naskah'])('without %s it is not handed over', (id) => {
    const refused = coverLetterProblem(without(id));
    expect(refused).toBeInstanceOf(Refusal);
    expect(refused).toMatchObject({ code: 'cover-letter.incomplete', params: { missing: [id] } });
  });

  test.each(['sifat', 'lampiran', 'penutup', 'tembusan'])('%s may be empty', (id) => {
    expect(coverLetterProblem(without(id))).toBeNull();
  });

  test('where no post of the office stands for the receiver, the addressee is to be written', () => {
    expect(coverLetterProblem(coverLetterDraft({ ...start, recipients: [] }))).toMatchObject({ params: { missing: ['tujuan'] } });
  });
});
