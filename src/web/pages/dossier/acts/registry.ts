import type { ActKindName } from '#contract/sop/definition';
import { acceptForm } from './accept.form.tsx';
import type { AnyActForm } from './act-form.ts';
import { analyseForm } from './analyse.form.tsx';
import { archiveForm } from './archive.form.tsx';
import { copyForm } from './copy.form.tsx';
import { dispatchForm } from './dispatch.form.tsx';
import { disposeForm } from './dispose.form.tsx';
import { draftForm } from './draft.form.tsx';
import { initialForm } from './initial.form.tsx';
import { instructForm } from './instruct.form.tsx';
import { recapForm } from './recap.form.tsx';
import { recordOriginalForm } from './record-original.form.tsx';
import { registerForm } from './register.form.tsx';
import { requestDataForm } from './request-data.form.tsx';
import { signForm } from './sign.form.tsx';
import { submitDataForm } from './submit-data.form.tsx';

/** The form of each kind of act; a new kind is one line here and one file beside it. */
export const actForms: Readonly<Record<ActKindName, AnyActForm>> = {
  register: registerForm,
  dispose: disposeForm,
  instruct: instructForm,
  'request-data': requestDataForm,
  'submit-data': submitDataForm,
  recap: recapForm,
  accept: acceptForm,
  analyse: analyseForm,
  draft: draftForm,
  initial: initialForm,
  sign: signForm,
  'record-original': recordOriginalForm,
  copy: copyForm,
  dispatch: dispatchForm,
  archive: archiveForm,
};
