/** Writing in a section together: what comes is put to the text of the room, and the text of the room into the draft. */
import type { Command, Ctx } from '../../kernel/command.ts';
import { must, refuse } from '#pure/refusal';
import type { Section } from './content.contract.ts';
import type { Author } from './document.contract.ts';
import { forWriting, write } from './draft.commands.ts';
import type { Draft } from './draft.rules.ts';
import { openForWriting, type Owners } from './owner.queries.ts';
import type { Attendance } from './presence.adapter.ts';
import { RoomText } from './room.adapter.ts';
import { type Presence, type PresenceInput, presenceInput, type RoomInput, roomInput, type RoomStand } from './room.contract.ts';
import { inBase64, type RoomRow, roomOf } from './room.queries.ts';
import { LOOSE_STEPS, revisionOf, roomNodes, stepProblem, tells, withText } from './room.rules.ts';
import { advanceRoom, foldRoom, insertRoom, type Step } from './room.store.ts';
import { namesOf } from './version.queries.ts';

export function roomCommands(owners: Owners, attendance: Attendance) {
  const writeRoom: Command<RoomInput, RoomStand> = {
    name: 'room.write',
    input: roomInput,
    autosave: true,
    async run(ctx, { id, section, step, seq, client, caret, rests }) {
      const { document: { draft }, author } = await forWriting(owners, ctx, id);
      const standing = must(draft.content.sections.find((each) => each.id === section) ?? refuse('room.no-section', { section }));
      const room = await entered(ctx, id, standing, revisionOf(draft, section));
      const text = new RoomText(room.id, [room.state, ...room.steps.map((each) => each.step)]);
      const steps = besides(room, draft, standing, text);
      const given = step === null ? null : text.receive(bytesOf(step));
      const next = given === null ? draft : await put(ctx, { id, draft, standing, text, author });
      const all = given === null ? steps : [...steps, { step: given, author }];
      if (all.length > 0 || room.revision < revisionOf(next, section)) await advanced(ctx, room, { steps: all, text, revision: revisionOf(next, section) });
      const moved = attendance.see(id, await presenceOf(ctx, attendance, { id, section, client, caret, author }), ctx.now);
      if (all.length > 0 || moved) ctx.changed({ kind: 'room', id });
      if (rests || (next !== draft && tells(draft, ctx.now))) ctx.changed({ kind: 'document', id });
      return { room: room.id, seq: room.seq + all.length, revision: next.revision, step: missing(room, seq, steps) };
    },
  };

  const present: Command<PresenceInput, { id: string }> = {
    name: 'room.present',
    input: presenceInput,
    autosave: true,
    async run(ctx, { id, client, section, caret }) {
      const { personId: person } = ctx.actor;
      if (section === null) {
        if (attendance.leave(id, person, client)) ctx.changed({ kind: 'room', id });
        return { id };
      }
      try {
        const post = await openForWriting(owners, { reader: ctx.tx, actor: ctx.actor, now: ctx.now }, id);
        const one = await presenceOf(ctx, attendance, { id, section, client, caret, author: { person, post } });
        if (attendance.see(id, one, ctx.now)) ctx.changed({ kind: 'room', id });
      } catch (error) {
        attendance.leave(id, person, client);
        throw error;
      }
      return { id };
    },
  };
  return { write: writeRoom, present };
}

function bytesOf(step: string): Uint8Array {
  must(stepProblem(step) ?? true);
  return Buffer.from(step, 'base64');
}

/** The room of the section; made from the draft by whoever comes first. */
async function entered({ tx, newId }: Ctx, documentId: string, section: Section, revision: number): Promise<RoomRow> {
  const room = await roomOf(tx, documentId, section.id);
  if (room) return room;
  const id = newId();
  const text = new RoomText(id, []);
  text.bring(roomNodes(section));
  const state = text.state();
  await insertRoom(tx, { id, documentId, section: section.id, revision, state });
  return { id, revision, seq: 0, folded: 0, state, steps: [] };
}

/** What changed in the draft beside the room, as a step of its own. */
function besides(room: RoomRow, draft: Draft, standing: Section, text: RoomText): Step[] {
  if (room.revision >= revisionOf(draft, standing.id)) return [];
  const step = text.bring(roomNodes(standing));
  return step === null ? [] : [{ step, author: null }];
}

interface Put { readonly id: string; readonly draft: Draft; readonly standing: Section; readonly text: RoomText; readonly author: Author }

/** The text of the room goes the way of everything that a person writes. */
function put(ctx: Ctx, { id, draft, standing, text, author }: Put): Promise<Draft> {
  const written = must(withText(standing, text.nodes()));
  const sections = draft.content.sections.map((section) => (section === standing ? written : section));
  return write(ctx, id, draft, { revision: draft.revision, content: { sections }, touched: [standing.id] }, author);
}

async function advanced(ctx: Ctx, room: RoomRow, { steps, text, revision }: { steps: readonly Step[]; text: RoomText; revision: number }): Promise<void> {
  await advanceRoom(ctx.tx, { room: room.id, seq: room.seq, revision, steps, at: ctx.now });
  const seq = room.seq + steps.length;
  if (seq - room.folded >= LOOSE_STEPS) await foldRoom(ctx.tx, room.id, seq, text.state());
}

/** What a page has not got yet, but for what it just sent. */
function missing({ folded, seq, state, steps }: RoomRow, known: number | null, besides: readonly Step[]): string | null {
  const now = besides.map(({ step }) => step);
  const whole = known === null || known < folded || known > seq;
  return inBase64(whole ? [state, ...steps.map(({ step }) => step), ...now] : [...steps.filter((each) => each.seq > known).map(({ step }) => step), ...now]);
}

interface Where { readonly id: string; readonly section: string; readonly client: string; readonly caret: Presence['caret']; readonly author: Author }

async function presenceOf({ tx, now }: Ctx, attendance: Attendance, { id, section, client, caret, author }: Where): Promise<Presence> {
  const known = attendance.in(id, now).find((one) => one.client === client && one.person === author.person);
  const { name, title } = known ?? (await namesOf(tx, [author]))([author])[0] ?? { name: '', title: '' };
  return { client, person: author.person, name, title, section, caret };
}
