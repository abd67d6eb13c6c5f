/**
 * What is wrong, missing or doubtful in the office's own text. Shown to the sheet's owner; the text stays as it is.
 * A finding carries no sentence: the web has one for each code (`finding.json`), filled with `params`.
 */
import { z } from 'zod';

/** `error`: says something that is not so; `warning`: leaves something open; `info`: worth knowing. */
export const findingSeverity = z.enum(['error', 'warning', 'info']);
export type FindingSeverity = z.infer<typeof findingSeverity>;

/** Every code with its severity. */
export const findingCodes = {
  'example': 'info',
  'number-blank': 'warning',
  'identity-inferred': 'warning',
  'warnings-empty': 'warning',
  'records-empty': 'warning',
  'documents-joined': 'info',
  'related-missing': 'error',
  'related-example': 'warning',
  'related-unnamed': 'warning',
  'legal-wrong-kind': 'error',
  'legal-title-differs': 'error',
  'legal-revoked': 'error',
  'legal-amended': 'info',
  'legal-other-body': 'info',
  'legal-basis-missing': 'warning',
  'legal-unknown': 'warning',
  'legal-unreadable': 'warning',
  'inputs-missing': 'warning',
  'outputs-missing': 'warning',
  'input-before-output': 'error',
  'approved-before-signing': 'error',
  'output-unused': 'warning',
  'duration-blank': 'warning',
  'duration-inferred': 'warning',
  'duration-adjusted': 'info',
  'confirmed-by-hand': 'warning',
  'no-way-back': 'warning',
  'hands-to-nobody': 'warning',
  'step-unreachable': 'warning',
  'hidden-decision': 'info',
  'activity-not-active': 'info',
  'lane-no-post': 'warning',
  'lane-unused': 'warning',
  'lane-named-otherwise': 'warning',
  'role-many-names': 'warning',
  'foreign-document': 'error',
  'document-part-missing': 'error',
  'administrasi-foreign': 'error',
  'administrasi-own-product': 'warning',
  'section-copied': 'error',
  'procedure-differs': 'warning',
  'procedure-length': 'error',
  'word-doubled': 'info',
  'word-misspelt': 'info',
  'spelled-two-ways': 'warning',
} as const satisfies Record<string, FindingSeverity>;
export type FindingCode = keyof typeof findingCodes;
export const findingCode = z.enum(Object.keys(findingCodes) as [FindingCode, ...FindingCode[]]);

/** Parts of the sheet, named as in the definition; `sheet` is the whole. */
export const findingPart = z.enum([
  'sheet', 'title', 'number', 'approved_by', 'unit', 'documents', 'legal_basis', 'qualifications', 'related', 'equipment', 'warnings', 'records',
  'lanes', 'activity', 'actors', 'hands_to', 'on_reject', 'inputs', 'duration', 'outputs', 'note', 'requires',
  'latar_belakang', 'maksud', 'tujuan', 'ruang_lingkup', 'prosedur_penyusunan', 'persyaratan', 'sarana_dan_prasarana', 'biaya', 'tempat', 'jadwal',
  'penanganan_pengaduan',
]);
export type FindingPart = z.infer<typeof findingPart>;

export const finding = z.strictObject({
  code: findingCode,
  severity: findingSeverity,
  /** Without `step`: the part as a whole. */
  where: z.strictObject({ part: findingPart, step: z.number().int().positive().optional() }),
  /** Fill the sentence; `key` names a regulation of the register, `sop` another SOP, for links. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The printed words in question; empty where nothing is printed. */
  quote: z.string(),
});
export type Finding = z.infer<typeof finding>;
