/** What makes a definition unfit to run, beyond its shape. For whoever writes the YAML, so in English like its field names. */

export interface Problem {
  /** Where in the definition, as `steps.3.acts.0.by`; empty: the whole. */
  readonly path: readonly (string | number)[];
  readonly code: ProblemCode;
  /** What fills the sentence. */
  readonly params: Readonly<Record<string, string | number>>;
  /** One sentence that says what is wrong. */
  readonly message: string;
}

/** Each code with its sentence; `{name}` is filled. */
export const problemTexts = {
  'lane.double': 'the lane "{lane}" stands twice',
  'lane.unknown': '"{lane}" is no lane of this SOP',
  'lane.repeated': 'the lane "{lane}" is named twice here',
  'step.number': 'step {step} stands where step {expected} belongs; steps are numbered 1, 2, 3 ...',
  'step.start': 'only the first step can be the start',
  'step.after-end': 'nothing can follow the end, which is step {end}',
  'step.no-end': 'the last step must be the end',
  'step.no-acts': 'step {step} has no acts; only the last step may pass by itself',
  'step.all-conditional': 'every act of this step has a condition, so nobody may have to do it',
  'step.idle-actor': '"{lane}" stands in this step and does none of its acts',
  'reject.missing': 'a decision needs on_reject',
  'reject.not-decision': 'only a decision has on_reject',
  'reject.not-earlier': 'on_reject must name an earlier step, not {target}',
  'reject.no-act': 'a decision needs an act that can send back: accept, initial or sign',
  'endorsement.no-act': 'the step prints "{endorsement}", but no act of it is "{act}"',
  'act.stranger': '"{lane}" neither acts in this step, nor receives from it, nor is umum',
  'act.repeated': 'the same act by the same lane stands twice in this step',
  'act.each': 'only submit-data can be for each of several posts',
  'act.to-missing': '"{act}" must say to whom',
  'act.to-unused': '"{act}" addresses nobody, so it has no "to"',
  'act.to-outside': '"{lane}" neither receives from this step nor acts in it',
  'act.too-early': '"{act}" needs an earlier "{needs}"',
  'act.when': 'only record-original may depend on how a signature is closed, and always on basah',
  'act.no-original': 'sign needs record-original by wet signature (when: basah) after it in the same step',
  'documents.missing': 'the SOP drafts or signs, but names no document',
  'documents.never-drafted': 'the SOP names documents, but no act drafts them',
  'documents.double': 'the document "{key}" stands twice',
  'documents.outline': 'the document "{key}" needs an outline of headings, or the kind that it composes: one of the two',
  'documents.cover-letter-own': 'the cover letter "{key}" has its own parts and number: no outline, bears: number',
  'documents.cover-letter-missing': '"{key}" travels under a cover letter: exactly one document must have form: cover-letter',
  'documents.cover-letter-empty': 'no document travels under the cover letter "{key}"',
  'documents.publishes-letter': 'the cover letter "{key}" brings nothing into force: no publishes',
  'documents.publishes-twice': 'two documents of this SOP publish "{publishes}"',
  'documents.publishes-unsigned': '"{key}" comes into force by signature, but no act signs',
  'data.no-request': 'there are data items, but no act requests data',
  'requirement.not-printed': '"{printed}" is not among the inputs of this step, word for word',
  'requirement.printed-and-derived': 'a requirement is either printed or derived',
  'requirement.lane': '"lane" goes with initialled-by, and with nothing else',
  'requirement.lane-missing': 'initialled-by needs the lane whose initial must stand',
  'requirement.act-absent': 'no act of this step is "{act}"',
  'requirement.act-at-leave': 'what is checked when the step is left cannot be for one act',
  'requirement.note-missing': 'confirmed-by-hand needs a note that says why',
  'requirement.never-met': 'nothing brings "{kind}" before it is needed here',
  'requirement.no-deadline': 'a schedule is required, but the SOP has no deadline',
  'input.untied': 'no requirement answers the printed input "{input}"',
  'deadline.no-gate': 'the SOP has a deadline, but no step requires the schedule',
  'deadline.warning': 'the warning is not among the printed warnings, word for word',
  'deadline.day': '{day} is no day of the year (29 February cannot be one)',
  'date.order': '{later} must not be before {earlier}',
} as const;
export type ProblemCode = keyof typeof problemTexts;

export function problem(path: Problem['path'], code: ProblemCode, params: Problem['params'] = {}): Problem {
  return { path, code, params, message: problemTexts[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')) };
}
