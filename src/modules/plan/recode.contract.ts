/** A draft goes over to a newer edition of the nomenclature: what its codes became there, and the change in one command. Domain reference E.9. */
import { oc } from '@orpc/contract';
import { z } from 'zod';
import { nodeLevel, planCode } from './node.contract.ts';
import { seenRevision, versionState } from './plan.contract.ts';

const edition = z.string().min(1).max(80);

export const codeOffer = z.strictObject({ code: z.string(), name: z.string() });
export type CodeOffer = z.infer<typeof codeOffer>;

/** A program, kegiatan or sub kegiatan of the draft. `unmapped`: the newer edition neither lists the code nor says what replaced it. */
export const codeLine = z.strictObject({
  nodeId: z.uuid(), level: nodeLevel, code: z.string(), name: z.string(),
  state: z.enum(['kept', 'replaced', 'unmapped']),
  /** What replaced it, the likeliest first; several where it was split. */
  offers: z.array(codeOffer),
});
export type CodeLine = z.infer<typeof codeLine>;

const editionLine = z.strictObject({ key: z.string(), title: z.string(), note: z.string() });
export const codeMapping = z.strictObject({
  versionId: z.uuid(), revision: z.int(), from: editionLine,
  /** Null: there is no newer edition. */
  to: editionLine.nullable(),
  /** In the order of their codes. */
  lines: z.array(codeLine),
});
export type CodeMapping = z.infer<typeof codeMapping>;

/** Every coded node of the draft with its code in the newer edition. All or nothing, with an issue per row (`codes.<index>.code`). */
export const recode = z.strictObject({ id: z.uuid(), revision: seenRevision, edition, codes: z.array(z.strictObject({ nodeId: z.uuid(), code: planCode })).max(2000) });
export type Recode = z.infer<typeof recode>;

export const recodeContract = {
  mapping: oc.route({ method: 'GET', path: '/plan-versions/{id}/codes', summary: 'What the codes of a draft became in the newest edition of the nomenclature' })
    .input(z.strictObject({ id: z.uuid() })).output(codeMapping),
  apply: oc.route({ method: 'PUT', path: '/plan-versions/{id}/codes', summary: 'Take a draft over to a newer edition of the nomenclature' })
    .input(recode).output(versionState),
};

/** `recode.refused` carries the issues; their codes are those of a node's code. */
export const recodeRefusals = { 'recode.refused': 422, 'recode.not-newer': 422, 'recode.incomplete': 422 } as const;
