/** The registry of kinds of act: one line each. */
import { acceptAct } from './accept.act.ts';
import type { ActKind } from './act.contract.ts';
import { analyseAct } from './analyse.act.ts';
import { archiveAct } from './archive.act.ts';
import { copyAct } from './copy.act.ts';
import type { ActKindName } from './definition.contract.ts';
import { dispatchAct } from './dispatch.act.ts';
import { disposeAct } from './dispose.act.ts';
import { draftAct } from './draft.act.ts';
import { initialAct } from './initial.act.ts';
import { instructAct } from './instruct.act.ts';
import { recapAct } from './recap.act.ts';
import { recordOriginalAct } from './record-original.act.ts';
import { registerAct } from './register.act.ts';
import { requestDataAct } from './request-data.act.ts';
import { signAct } from './sign.act.ts';
import { submitDataAct } from './submit-data.act.ts';

export const acts: Readonly<Record<ActKindName, ActKind>> = {
  register: registerAct,
  dispose: disposeAct,
  instruct: instructAct,
  'request-data': requestDataAct,
  'submit-data': submitDataAct,
  recap: recapAct,
  accept: acceptAct,
  analyse: analyseAct,
  draft: draftAct,
  initial: initialAct,
  sign: signAct,
  'record-original': recordOriginalAct,
  copy: copyAct,
  dispatch: dispatchAct,
  archive: archiveAct,
};
