/** A text that was worked on in Word and comes back: shown section by section as a difference, then taken over or not. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { change, savedDraft } from './document.contract.ts';

const file = { id: z.uuid(), file: z.uuid() };

export const returnedSection = z.strictObject({
  id: z.string(), title: z.string(),
  /** Empty: it says the same as the draft. */
  changes: z.array(change),
  /** What the file says otherwise inside of data: told, and not taken over. */
  untaken: z.array(change),
  /** How many pictures came with Word: they are not taken over. */
  pictures: z.int().min(0),
  /** How many of its pictures are others in the file: replaced there, or here since, or written anew by Word. */
  replaced: z.int().min(0),
  /** `absent`: the file does not hold this section; `gone`: data, questions or pieces were lost in Word, so it cannot be taken over. */
  state: z.enum(['same', 'changed', 'absent', 'gone']),
  /** Somebody changed this section here since the file was made: taking it over takes that back. */
  older: z.boolean(),
});
export type ReturnedSection = z.infer<typeof returnedSection>;

export const returnedText = z.strictObject({ revision: z.int(), fileName: z.string(), sections: z.array(returnedSection) });
export type ReturnedText = z.infer<typeof returnedText>;

export const wordReturn = z.strictObject({ ...file, revision: z.int().min(0), sections: z.array(z.string()).min(1).max(200) });
export type WordReturn = z.infer<typeof wordReturn>;

export const wordContract = {
  preview: oc.route({ method: 'POST', path: '/documents/{id}/word/preview', summary: 'What an edited Word file says otherwise than the draft' })
    .input(z.strictObject(file)).output(returnedText),
  apply: oc.route({ method: 'POST', path: '/documents/{id}/word', summary: 'Take sections of an edited Word file over into the draft' })
    .input(wordReturn).output(savedDraft),
};

export const wordRefusals = {
  'word.unreadable': 422,
  'word.too-large': 413,
  'word.macros': 422,
  /** Of another document, or not made here. */
  'word.foreign': 422,
  /** A section that was named cannot be taken over. */
  'word.section': 409,
} as const;
