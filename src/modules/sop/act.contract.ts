/**
 * A kind of act describes itself in one pure file `sop/<kind>.act.ts`: what its form posts, what rows the command makes
 * for it, and what performing it brings (facts) and asks (effects). The engine knows no kind by name.
 */
import { Refusal, refuse } from '#pure/refusal';
import { z } from 'zod';
import type { ActKindName, ActSpec, SopDefinition, Step } from './definition.contract.ts';
import type { Effect } from './effect.contract.ts';
import { type ActingActor, type DataRequest, type DocumentVersion, type Fact, type FactKind, type Progress, rowId } from './fact.contract.ts';

/** Everything an act may look at. Facts are the valid ones only. */
export interface ActContext {
  readonly definition: SopDefinition;
  readonly step: Step;
  readonly spec: ActSpec;
  readonly task: { readonly lane: string; readonly post: string; readonly answerable: string };
  readonly actor: ActingActor;
  /** UTC instant of the event. */
  readonly at: string;
  readonly closing: 'basah' | 'approval_internal';
  readonly lanes: Readonly<Record<string, readonly string[]>>;
  readonly documents: Readonly<Record<string, DocumentVersion>>;
  readonly request: DataRequest | null;
  readonly facts: readonly Fact[];
  readonly progress: Progress | null;
}

export interface MadeFact {
  readonly kind: FactKind;
  readonly ref: string | null;
  readonly hashes?: Readonly<Record<string, string>>;
}

/** No facts: the act goes on (`progress` remembers where it stands). At least one fact: the act is done. */
export interface ActResult {
  readonly facts: readonly MadeFact[];
  readonly effects: readonly Effect[];
  readonly documents?: Readonly<Record<string, DocumentVersion>>;
  readonly request?: DataRequest;
  readonly progress?: Progress;
}

export interface ActKind {
  readonly kind: ActKindName;
  /** What the form posts. */
  readonly input: z.ZodType;
  /** What only the server may say: ids of the rows it makes, hashes and authors it looked up. */
  readonly refs: z.ZodType;
  /** A check that may send the work back to the step's `on_reject`. */
  readonly decides: boolean;
  /** May be given to the post of the role `umum`, the lane staying answerable. */
  readonly handsOver: boolean;
  /** Product rule 4: why this actor must not do it, known as soon as the task opens; null: no conflict. */
  conflict(context: ActContext): Refusal | null;
  /** Checks the input and performs; refuses with `act.input-invalid` or a code of the kind. */
  perform(context: ActContext, input: unknown, refs: unknown): ActResult | Refusal;
}

interface ActDescription<I extends z.ZodType, R extends z.ZodType> {
  readonly kind: ActKindName;
  readonly input: I;
  readonly refs: R;
  readonly decides?: boolean;
  readonly handsOver?: boolean;
  conflict?(context: ActContext): Refusal | null;
  take(context: ActContext, input: z.output<I>, refs: z.output<R>): ActResult | Refusal;
}

/** Refs of an act that makes one row. */
export const oneRow = z.strictObject({ row: rowId });

/** What of an issue its sentence needs. */
const SAID = ['origin', 'minimum', 'maximum', 'format'];

function parse<S extends z.ZodType>(schema: S, value: unknown, prefix: string): z.output<S> | Refusal {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => ({
    field: prefix + issue.path.join('.'), code: issue.code ?? 'custom',
    params: Object.fromEntries(Object.entries(issue).filter(([name]) => SAID.includes(name))),
  }));
  return refuse('act.input-invalid', {}, issues);
}

export function defineAct<I extends z.ZodType, R extends z.ZodType>(description: ActDescription<I, R>): ActKind {
  return {
    kind: description.kind,
    input: description.input,
    refs: description.refs,
    decides: description.decides ?? false,
    handsOver: description.handsOver ?? false,
    conflict: (context) => description.conflict?.(context) ?? null,
    perform(context, rawInput, rawRefs) {
      const input = parse(description.input, rawInput, '');
      if (input instanceof Refusal) return input;
      const refs = parse(description.refs, rawRefs, 'refs.');
      if (refs instanceof Refusal) return refs;
      return description.take(context, input, refs);
    },
  };
}

/** Posts that may be asked for data: those of the lanes that submit. */
export function submitters(definition: SopDefinition, lanes: Readonly<Record<string, readonly string[]>>): string[] {
  const specs = definition.steps.flatMap((step) => step.acts).filter((spec) => spec.kind === 'submit-data');
  return specs.flatMap((spec) => spec.by).flatMap((lane) => lanes[lane] ?? []);
}

/** Refusal codes of the kinds of act, with their HTTP status. */
export const actRefusals = {
  'act.input-invalid': 422,
  'initial.own-work': 403,
  'sign.third-initial-missing': 403,
  'data.own-work': 403,
  'data.incomplete': 422,
  'data.item-unknown': 422,
  'data.no-request': 409,
  'data.post-not-in-lane': 422,
  'dispose.not-addressed': 422,
  'schedule.incomplete': 422,
  'schedule.not-in-order': 422,
  'draft.no-version': 422,
  'document.changed': 409,
  'original.incomplete': 422,
  'dispatch.nothing-sent': 422,
  'dispatch.row-unknown': 404,
  'dispatch.row-settled': 409,
  'archive.incomplete': 422,
} as const;
