/** A paper of the office from its beginning to what stands: its text is a document, whose owner it is. */
import type { z } from 'zod';
import type { Command, Ctx } from '../../kernel/command.ts';
import type { HeldPost } from '#pure/actor';
import { must, type Refusal, refuse } from '#pure/refusal';
import { cancelDocuments, handOver, markSigned, openDocuments, seedSections } from '../document/index.ts';
import { outlineFor } from './compose.queries.ts';
import { factsOf } from './fixed-agreement.rules.ts';
import { OFFICE_PAPER, type OfficePaperDone, officePaperEnd, officePaperFix, officePaperHead, officePaperStart } from './office-paper.contract.ts';
import { paperById } from './office-paper.queries.ts';
import { composedPaper, type PaperOptions, recomposed } from './office-paper-text.queries.ts';
import { insertPaper, lockPaper, writeEnded, writeFixed, writeHead } from './office-paper.store.ts';
import { PAPER_KINDS } from './paper-kind.rules.ts';
import { endingPost, paperPost } from './report.policy.ts';

const ownerOf = (id: string) => ({ kind: OFFICE_PAPER, id });
const allowed = (post: HeldPost | undefined) => must(post ?? refuse('office-paper.not-allowed'));

function told(ctx: Ctx, name: string, { id, document }: OfficePaperDone, post: HeldPost, data: Record<string, unknown>): OfficePaperDone {
  ctx.record({ name, data: { id, document, ...data }, author: { post: post.postId, form: post.form } });
  ctx.changed({ kind: OFFICE_PAPER, id });
  return { id, document };
}

/** The locked paper, while it is a draft, and the post under which this person writes it. */
async function drafted(ctx: Ctx, id: string) {
  await lockPaper(ctx, id);
  const row = await paperById(ctx.tx, id);
  const post = allowed(paperPost(ctx.actor, row));
  if (row.fixedAt !== null || row.ended !== null) throw refuse('office-paper.closed');
  return { row, post };
}

const command = <S extends z.ZodType>(name: string, input: S, run: (ctx: Ctx, given: z.output<S>) => Promise<OfficePaperDone>): Command<z.output<S>, OfficePaperDone> =>
  ({ name, input: input as unknown as z.ZodType<z.output<S>>, run });

export const officePaperCommands = (options: PaperOptions) => ({
  begin: command('office-paper.begin', officePaperStart, async (ctx, start) => {
    const post = allowed(paperPost(ctx.actor, start));
    const { title, stage, sections, date } = await composedPaper(ctx.tx, options, { ...start, number: null, date: null }, ctx.now);
    const id = ctx.newId();
    if (!await insertPaper(ctx, { id, ...start, stage }, post.postId)) throw refuse('office-paper.exists');
    const { outline, classification } = PAPER_KINDS[start.kind];
    const [opened] = await openDocuments(ctx, ownerOf(id), [{ key: start.kind, title, bears: 'number', classification, start: { outline: outlineFor(options.outlines)(outline, date) } }]);
    await seedSections(ctx, { owner: ownerOf(id), sections: () => sections, post: null });
    return told(ctx, 'office-paper.begin', { id, document: must(opened?.id ?? refuse('document.not-found')) }, post, { ...start, stage });
  }),

  head: command('office-paper.head', officePaperHead, async (ctx, { id, number, date }) => {
    const { row, post } = await drafted(ctx, id);
    await writeHead(ctx, { id, number, date });
    const sections = await recomposed(ctx.tx, options, { ...row, number, date }, ctx.now);
    await seedSections(ctx, { owner: ownerOf(id), sections: () => sections, post: null });
    return told(ctx, 'office-paper.head', row, post, { number, date });
  }),

  fix: command('office-paper.fix', officePaperFix, async (ctx, { id, revision }) => {
    const { row, post } = await drafted(ctx, id);
    if (row.date === null) throw undated;
    const handed = must((await handOver(ctx, { owner: ownerOf(id), note: null, post: post.postId }))[row.kind] ?? refuse('office-paper.closed'));
    if (handed.revision !== revision) throw refuse('office-paper.changed');
    await markSigned(ctx, ownerOf(id), { [row.kind]: handed.hash });
    await writeFixed(ctx, id, factsOf(handed.sections));
    return told(ctx, 'office-paper.fix', row, post, { version: handed.versionId, hash: handed.hash, number: row.number, date: row.date });
  }),

  end: command('office-paper.end', officePaperEnd, async (ctx, { id, reason }) => {
    await lockPaper(ctx, id);
    const row = await paperById(ctx.tx, id);
    const post = allowed(endingPost(ctx.actor, row));
    if (row.ended !== null) throw refuse('office-paper.closed');
    await writeEnded(ctx, id, reason);
    await cancelDocuments(ctx, ownerOf(id));
    return told(ctx, 'office-paper.end', row, post, { reason });
  }),
} as const);

const undated: Refusal = refuse('office-paper.undated', {}, [{ field: 'date', code: 'office-paper.undated' }]);
