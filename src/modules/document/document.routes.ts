import { implement } from '@orpc/server';
import type { RequestContext } from '../../kernel/http.ts';
import { documentContract } from './document.contract.ts';
import { documentView, versionContent, versionDifference } from './document.queries.ts';
import { draftCommands, refreshCommand, restoreCommand } from './draft.commands.ts';
import { documentExamined } from './examined.queries.ts';
import { documentFindings } from './finding.queries.ts';
import { previousText } from './previous.queries.ts';
import type { Owners } from './owner.queries.ts';

const os = implement(documentContract).$context<RequestContext>();

export function documentRoutes(owners: Owners) {
  const { saveDraft, attach, detach } = draftCommands(owners);
  const refresh = refreshCommand(owners);
  const restore = restoreCommand(owners);
  return os.router({
    get: os.get.handler(({ context, input }) => context.read(documentView(owners), input)),
    version: os.version.handler(({ context, input }) => context.read(versionContent(owners), input)),
    difference: os.difference.handler(({ context, input }) => context.read(versionDifference(owners), input)),
    examined: os.examined.handler(({ context, input }) => context.read(documentExamined(owners), input)),
    findings: os.findings.handler(({ context, input }) => context.read(documentFindings(owners), input)),
    previous: os.previous.handler(({ context, input }) => context.read(previousText(owners), input)),
    // The route knows the shape to the section; the command checks every node.
    save: os.save.handler(({ context, input }) => context.run(saveDraft, input as Parameters<typeof saveDraft.run>[1])),
    refresh: os.refresh.handler(({ context, input }) => context.run(refresh, input)),
    restore: os.restore.handler(({ context, input }) => context.run(restore, input)),
    attach: os.attach.handler(({ context, input }) => context.run(attach, input)),
    detach: os.detach.handler(({ context, input }) => context.run(detach, input)),
  });
}
