import { implement } from '@orpc/server';
import type { Ctx } from '../../kernel/command.ts';
import type { Reader } from '../../kernel/db.ts';
import type { RequestContext } from '../../kernel/http.ts';
import type { Sessions } from '../../kernel/session.ts';
import { refuse } from '#pure/refusal';
import { deskView } from './desk.queries.ts';
import { addresseeCommands } from './addressee.commands.ts';
import { dossierCommands } from './dossier.commands.ts';
import { dossierContract } from './dossier.contract.ts';
import { listDossiers } from './dossier.queries.ts';
import { dossierPage } from './missing.queries.ts';
import type { DossierPorts, MissingOf } from './ports.contract.ts';
import { nudge } from './nudge.commands.ts';
import { listRequests } from './request-list.queries.ts';
import { dossierSheet, scheduleProposal } from './sheet.queries.ts';
import { stepTimes } from './step-time.queries.ts';
import { dossierStory, journalExport } from './story.queries.ts';
import { saveAnswerDraft } from './submission.commands.ts';
import { taskCommands } from './task.commands.ts';

export function dossierRoutes(ports: DossierPorts<Ctx>, missingOf: MissingOf<Reader>, sessions: Sessions) {
  const os = implement(dossierContract).$context<RequestContext>();
  const commands = { ...dossierCommands(ports), ...taskCommands(ports), ...addresseeCommands(ports) };
  return os.router({
    list: os.list.handler(({ context, input }) => context.read(listDossiers, input)),
    get: os.get.handler(({ context, input }) => context.read(dossierPage(missingOf), input)),
    sheet: os.sheet.handler(({ context, input }) => context.read(dossierSheet, input)),
    scheduleProposal: os.scheduleProposal.handler(({ context, input }) => context.read(scheduleProposal, input)),
    requests: os.requests.handler(({ context, input }) => context.read(listRequests, input)),
    story: os.story.handler(({ context, input }) => context.read(dossierStory, input)),
    journal: os.journal.handler(({ context, input }) => context.read(journalExport, input)),
    desk: os.desk.handler(({ context, input }) => context.read(deskView, input)),
    stepTimes: os.stepTimes.handler(({ context, input }) => context.read(stepTimes, input)),
    open: os.open.handler(({ context, input }) => context.run(commands.open, input)),
    // The password never reaches the command: it would stand in the journal and under the idempotency key.
    perform: os.perform.handler(async ({ context, input: { password, ...input } }) => {
      const proof = password === undefined ? null : await sessions.prove(await context.actor(), password, context.address, context.now());
      if (password !== undefined && !proof) throw refuse('step-up.wrong', {}, [{ field: 'password', code: 'step-up.wrong' }]);
      return context.run(commands.perform, input, proof ?? undefined);
    }),
    return: os.return.handler(({ context, input }) => context.run(commands.return, input)),
    ask: os.ask.handler(({ context, input }) => context.run(commands.ask, input)),
    answer: os.answer.handler(({ context, input }) => context.run(commands.answer, input)),
    nudge: os.nudge.handler(({ context, input }) => context.run(nudge, input)),
    handOver: os.handOver.handler(({ context, input }) => context.run(commands.handOver, input)),
    confirm: os.confirm.handler(({ context, input }) => context.run(commands.confirm, input)),
    cancel: os.cancel.handler(({ context, input }) => context.run(commands.cancel, input)),
    returnSubmission: os.returnSubmission.handler(({ context, input }) => context.run(commands.returnSubmission, input)),
    withdrawSubmission: os.withdrawSubmission.handler(({ context, input }) => context.run(commands.withdrawSubmission, input)),
    addAddressee: os.addAddressee.handler(({ context, input }) => context.run(commands.addAddressee, input)),
    dropAddressee: os.dropAddressee.handler(({ context, input }) => context.run(commands.dropAddressee, input)),
    saveDraft: os.saveDraft.handler(({ context, input }) => context.run(saveAnswerDraft, input)),
  });
}
