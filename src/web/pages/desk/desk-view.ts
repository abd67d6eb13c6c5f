import type { NudgeView } from '#contract/dossier/dossier';
import type { RoundTask } from '#contract/performance/desk';
import type { ActKindName } from '#contract/sop/definition';
import type { StepView } from '../../ui/step-line.tsx';
import type { TimeLeftView } from '../../ui/time-left.tsx';
import type { WeekDay } from '../../ui/week.tsx';

/** What the desk shows. Data, not sentences: the words come from i18n in the reader's language. */
export interface DeskView {
  /** The office's now. */
  readonly now: string;
  /** Tasks by urgency, the first page of them, and what collection rounds ask. */
  readonly mine: readonly (DeskTask | DeskRoundTask)[];
  /** All tasks of the posts held, also those not shown. */
  readonly mineCount: number;
  readonly returned: readonly DeskReturn[];
  /** Figures that came back to the units of this person. */
  readonly figures: readonly DeskFigure[];
  readonly waiting: readonly DeskWait[];
  /** Units whose figures are late. */
  readonly lateUnits: readonly DeskLateUnit[];
  /** Posts without holder on which work waits; empty for those who do not lead. */
  readonly vacancies: readonly DeskVacancy[];
  readonly week: DeskWeek;
  /** Null while no dossier with a dated end runs. */
  readonly countdown: DeskCountdown | null;
}

interface DossierPlace {
  /** "LAKIP 2026" */
  readonly dossier: string;
  readonly step: number;
  /** From the second round on it is said. */
  readonly round: number;
}

export interface DeskTask extends DossierPlace {
  readonly taskId: string;
  /** Where the act is done. */
  readonly href: string;
  readonly act: ActKindName | 'answer' | 'write';
  /** Title of the post it came from; null for the first step. */
  readonly from: string | null;
  /** For `answer`: the question, word for word. */
  readonly question: string | null;
  /** For `write`: title of the document that others ask to be written with them. */
  readonly document: string | null;
  /** Null for questions and invitations, of which nobody is reminded. */
  readonly nudge: NudgeView | null;
  readonly time: TimeLeftView;
}

export interface DeskReturn extends DossierPlace {
  readonly taskId: string;
  readonly href: string;
  /** Name of the thing to correct: "Naskah LAKIP 2026". */
  readonly thing: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
  readonly nudge: NudgeView;
}

export interface DeskWait extends DossierPlace {
  readonly id: string;
  /** Post or outside body. */
  readonly who: string;
  readonly doing: ActKindName | 'answer' | 'receipt';
  readonly since: string;
  /** `outside`: not our officials, time is not counted. */
  readonly state: 'waiting' | 'late' | 'outside';
  /** Working minutes left, or past the limit when late; null outside, and where the SOP sets no limit. */
  readonly minutes: number | null;
  readonly nudge: NudgeView;
}

interface QuarterPlace {
  readonly year: number;
  readonly quarter: number;
}

/** What a collection round asks of this person. */
export interface DeskRoundTask extends QuarterPlace {
  readonly taskId: string;
  readonly href: string;
  readonly asks: RoundTask['kind'];
  /** Null where it is about the round as a whole. */
  readonly unit: string | null;
  readonly count: number;
  readonly of: number;
  readonly time: TimeLeftView;
}

export interface DeskFigure extends QuarterPlace {
  readonly taskId: string;
  readonly href: string;
  readonly name: string;
  readonly unit: string;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface DeskLateUnit extends QuarterPlace {
  readonly id: string;
  /** Where it is reminded. */
  readonly href: string;
  readonly unit: string;
  readonly count: number;
  readonly of: number;
  readonly minutes: number;
}

/** A post that nobody holds, with the tasks that wait for it. */
export interface DeskVacancy {
  readonly postId: string;
  readonly title: string;
  /** Oldest first. */
  readonly tasks: readonly (DossierPlace & { readonly taskId: string; readonly href: string; readonly doing: ActKindName; readonly since: string })[];
}

export interface DeskWeek {
  readonly days: readonly WeekDay[];
  /** Today's hours; null when the office is closed today. */
  readonly hours: {
    readonly kind: 'ordinary' | 'ramadan';
    readonly opens: string;
    readonly closes: string;
    readonly breaks: readonly { readonly from: string; readonly to: string }[];
  } | null;
  /** Limits of today's tasks. */
  readonly limits: readonly { readonly taskId: string; readonly at: string; readonly act: ActKindName | 'answer'; readonly state: 'calm' | 'due' | 'late' }[];
}

export interface DeskCountdown {
  readonly dossier: string;
  readonly deadline: string;
  readonly daysLeft: number;
  readonly lastWorkday: string;
  readonly workdaysLeft: number;
  readonly steps: readonly StepView[];
  /** Dated steps from the running one on. */
  readonly plan: readonly { readonly step: number; readonly act: ActKindName; readonly mine: boolean; readonly on: string }[];
}
