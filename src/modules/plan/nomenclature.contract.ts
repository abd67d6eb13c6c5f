/** Codes of programs, kegiatan and sub kegiatan by edition, shared by all offices. Domain reference E.9. */
import { oc } from '@orpc/contract';
import { z } from 'zod';

export const nomenclatureLevel = z.enum(['urusan', 'bidang', 'program', 'kegiatan', 'sub_kegiatan']);
export type NomenclatureLevel = z.infer<typeof nomenclatureLevel>;

export const nomenclatureRow = z.strictObject({
  code: z.string(), level: nomenclatureLevel, name: z.string(),
  /** What the decree expects of a sub kegiatan, where it says so. */
  performance: z.string().nullable(), indicator: z.string().nullable(), unit: z.string().nullable(),
  /** Codes of the edition before. */
  replaces: z.array(z.string()),
});
export type NomenclatureRow = z.infer<typeof nomenclatureRow>;

export const nomenclatureSearch = z.strictObject({
  edition: z.string().min(1).max(80),
  /** Part of a code from its beginning, or words of a name; also an older code. */
  search: z.string().trim().max(100).optional(),
  level: nomenclatureLevel.optional(),
  /** Only codes below this one. */
  under: z.string().max(30).optional(),
  after: z.string().max(30).optional(),
});
export type NomenclatureSearch = z.infer<typeof nomenclatureSearch>;

export const nomenclaturePage = z.strictObject({ items: z.array(nomenclatureRow), next: z.string().nullable() });
export type NomenclaturePage = z.infer<typeof nomenclaturePage>;

export const nomenclatureContract = {
  search: oc.route({ method: 'GET', path: '/nomenclature', summary: 'Codes of one edition, by code' })
    .input(nomenclatureSearch).output(nomenclaturePage),
};
