import type { ReactNode } from 'react';
import type { DossierView, TaskOffer } from '#contract/dossier/dossier';
import type { ActPlace } from '../steps.ts';

/** What a form may look at: the dossier as this person sees it, the task with its offer, its place on the sheet. */
export interface ActScene extends ActPlace {
  readonly view: DossierView;
  readonly offer: TaskOffer;
  /** The office's now, an instant. */
  readonly now: string;
  readonly zone: string;
}

export interface FieldsProps<V> {
  readonly scene: ActScene;
  readonly value: V;
  readonly change: (value: V) => void;
}

/** What is typed, and where it is kept until the act is done. */
export interface Kept<V> {
  readonly value: V;
  readonly change: (value: V) => void;
  /** The act is done: the copies are no longer needed. */
  readonly discard: () => void;
  /** Said beside the form: restored, saved, not yet saved, saved by somebody else. */
  readonly status: ReactNode;
}

/**
 * One kind of act as a form. `value` is plain JSON, kept on this computer until the act is done; `input` is what the
 * command takes. Issues of the server come back under the paths of `input`, which are the names of the fields.
 */
export interface ActForm<V> {
  readonly initial: (scene: ActScene) => V;
  /** What is acted on, shown before what the step requires. */
  readonly Thing?: (props: { readonly scene: ActScene }) => ReactNode;
  readonly Fields: (props: FieldsProps<V>) => ReactNode;
  readonly input: (value: V, scene: ActScene) => Record<string, unknown>;
  /** Paths shown beside a field of the form; other issues are listed above it. */
  readonly fields: readonly string[];
  /** Ending of the verb's key where the button says something else than usual: `basah`. */
  readonly verb?: (scene: ActScene, value: V) => string | null;
  /** True while the form has nothing to send: its own buttons do the work. */
  readonly passive?: (scene: ActScene, value: V) => boolean;
  /** The act asks for the password again. */
  readonly password?: boolean;
  /** May be handed to the post that keeps the registers. */
  readonly handsOver?: boolean;
  /** The act is one of several goes: the task stays open after it, and the form begins anew. */
  readonly goes?: boolean;
  /** Keeps the value elsewhere than on this computer alone. */
  readonly useKeep?: (scene: ActScene, form: ActForm<V>) => Kept<V>;
}

/** Forms of every kind have different values; the frame only carries them from `initial` to `input`. */
// biome-ignore lint/suspicious/noExplicitAny: a form is only ever given back its own value
export type AnyActForm = ActForm<any>;
