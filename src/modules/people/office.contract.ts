/** The office itself: its letterhead and zone, how it signs and numbers, and when an acting appointment is called long. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { revision } from './people.contract.ts';

export const zone = z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']);

const line = (most: number) => z.string().trim().max(most);

/** What the letterhead prints. */
export const letterhead = z.strictObject({
  name: line(160).min(3),
  shortName: line(40).min(2),
  /** `Kabupaten Tanjung Jabung Barat` */
  region: line(80).min(3),
  /** Street line. */
  address: line(160),
  /** Seat, also of the date line of a letter. */
  city: line(60).min(2),
  /** Telephone, mail and site on one line; may be empty. */
  contact: line(160),
});
export type Letterhead = z.infer<typeof letterhead>;

const acting = z.strictObject({
  /** Months after which an appointment is called long; it is never blocked. */
  pltMonths: z.int().min(1).max(60),
  plhMonths: z.int().min(1).max(60),
});

/** Which closing of a signature ends its step: the signed paper with its scan, or the approval inside the system. */
const closing = z.enum(['basah', 'approval_internal']);

/** What a number pattern may name; sequence and year it must name, so that no number is written twice. */
const NUMBER_PARTS: readonly string[] = ['classification', 'sequence', 'unit', 'year'];
const partsOf = (pattern: string): string[] => [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, part = '']) => part);

/** How outgoing numbers are written: `{classification}/{sequence}/{unit}/{year}`. */
export const numberPattern = line(120)
  .refine((pattern) => ['sequence', 'year'].every((part) => partsOf(pattern).includes(part)), 'office.pattern-incomplete')
  .refine((pattern) => partsOf(pattern).every((part) => NUMBER_PARTS.includes(part)) && !/[{}]/.test(pattern.replace(/\{[^{}]*\}/g, '')), 'office.pattern-unknown');

const settings = { acting, closing, numberPattern } as const;

export const officeView = z.strictObject({
  ...letterhead.shape,
  zone,
  ...settings,
  sample: z.boolean(),
  revision,
  abilities: z.strictObject({ change: z.boolean() }),
});
export type OfficeView = z.infer<typeof officeView>;

export const officeChange = z.strictObject({ ...letterhead.shape, ...settings, revision });
export type OfficeChange = z.infer<typeof officeChange>;

export const officeContract = {
  get: oc.route({ method: 'GET', path: '/office', summary: 'The office: letterhead, signing, numbers' }).output(officeView),
  change: oc.route({ method: 'PUT', path: '/office', summary: 'Change letterhead, signing, number pattern and the lengths of acting appointments' })
    .input(officeChange).output(z.strictObject({ revision })),
};

export const officeRefusals = { 'office.stale': 409 } as const;
