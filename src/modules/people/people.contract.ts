/** Words that every slice of people shares. */
import { z } from 'zod';

/** Who may be seen where: kinds of unit, duties of a post beside its lanes, forms of holding one. */
export const unitKind = z.enum(['sekretariat', 'subbagian', 'bidang', 'uptd', 'outside']);

export const duty = z.enum(['administrator', 'leader', 'planner', 'umum', 'keuangan', 'examiner', 'outside']);
export type Duty = z.infer<typeof duty>;

export const holderForm = z.enum(['definitif', 'plt', 'plh']);
export type HolderForm = z.infer<typeof holderForm>;

/** A pelaksana column of an SOP sheet. Sheets bring their own, so any well-formed key is taken. */
export const lane = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** Levels of schooling as SOP sheets print them, lowest first. */
export const educationLevel = z.enum(['SD', 'SMP', 'SMA', 'D1', 'D2', 'D3', 'D4', 'S1', 'S2', 'S3']);
export type EducationLevel = z.infer<typeof educationLevel>;

/** Counts changes of one row; a change says which one it has seen. */
export const revision = z.int().min(1);

/** Answer of a command whose page fetches anew what it shows. */
export const done = z.strictObject({ id: z.uuid() });

export const peopleRefusals = { 'people.not-allowed': 403 } as const;
