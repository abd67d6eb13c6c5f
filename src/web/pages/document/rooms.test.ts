import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { PresenceInput, RoomInput } from '#contract/document/room';
import { AGAIN } from '../../api/autosaver.ts';
import { toBase64 } from '../../api/base64.ts';
import { ApiProblem } from '../../api/problem.ts';
import type { RoomCopy } from '../../api/room.ts';
import { Rooms } from './rooms.ts';

const ROOM = '0198c0de-0000-7000-8000-000000000001';
const CLIENT = '0198c0de-0000-7000-8000-0000000000c1';
const OTHER = { client: '0198c0de-0000-7000-8000-0000000000c2', person: CLIENT, name: 'Ani', title: 'Analis', section: 'bab-1', caret: null };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function scene() {
  const doc = new Y.Doc();
  doc.getXmlFragment(ROOM).insert(0, [new Y.XmlElement('paragraph')]);
  const state = toBase64(Y.encodeStateAsUpdate(doc));
  const written: RoomInput[] = [];
  const told: PresenceInput[] = [];
  const copies = new Map<string, RoomCopy>();
  const refusals: ApiProblem[] = [];
  const rooms = new Rooms({
    document: ROOM, client: CLIENT,
    write: async (input) => {
      written.push(input);
      const refusal = refusals.shift();
      if (refusal) throw refusal;
      return { room: ROOM, seq: (input.seq ?? 0) + (input.step === null ? 0 : 1), revision: 1 + written.length, step: input.seq === null ? state : null };
    },
    present: async (input) => { told.push(input); },
    copies: { read: (section) => [copies.get(section) ?? []].flat(), keep: (section, copy) => void copies.set(section, copy), drop: (section) => void copies.delete(section) },
  });
  const enter = async (section: string) => { rooms.enter(section); await vi.advanceTimersByTimeAsync(0); };
  const write = (section: string) => rooms.at(section)!.text.insert(0, [new Y.XmlElement('paragraph')]);
  return { rooms, written, told, copies, refusals, enter, write };
}
const lost = () => new ApiProblem(0, 'network.unreachable');

test('a section that was removed elsewhere closes nothing else, and words from here stay until they are let go', async () => {
  const { rooms, enter, write, refusals, copies } = scene();
  await enter('bab-1');
  await enter('own-a');
  write('own-a');
  refusals.push(new ApiProblem(404, 'room.no-section'));
  rooms.leave('own-a');
  await vi.advanceTimersByTimeAsync(1);
  expect(rooms.shown()).toMatchObject({ state: 'saved', lost: ['own-a'] });
  expect([rooms.at('own-a')?.text.length, copies.has('own-a')]).toEqual([2, true]);
  write('bab-1');
  expect(await rooms.flush()).toBe(true);
  rooms.forget('own-a');
  expect([rooms.at('own-a'), rooms.shown().lost, copies.has('own-a')]).toEqual([undefined, [], false]);
});

test('a section is entered once, and left when the server has what was written', async () => {
  const { rooms, written, enter, write, refusals } = scene();
  await enter('bab-1');
  await enter('bab-1');
  expect(written).toHaveLength(1);
  expect(rooms.known()).toBe('bab-1:0');
  write('bab-1');
  expect(rooms.shown().state).toBe('saving');
  refusals.push(lost());
  rooms.leave('bab-1');
  rooms.leave('bab-1');
  await vi.advanceTimersByTimeAsync(1);
  expect([rooms.at('bab-1') === undefined, rooms.isUnsaved, rooms.shown().state]).toEqual([false, true, 'local']);
  // Entered again it is the same text; what the page knows of it goes before the draft as it was heard last.
  await enter('bab-1');
  expect(rooms.at('bab-1')!.text.length).toBe(2);
  await rooms.flush();
  rooms.leave('bab-1');
  await vi.advanceTimersByTimeAsync(1);
  expect(rooms.at('bab-1')).toBeUndefined();
  const { revision } = { revision: written.length + 1 };
  expect([rooms.isAhead('bab-1', revision - 1), rooms.isAhead('bab-1', revision)]).toEqual([true, false]);
});

test('what cannot be entered now is tried again; what may not be is closed to writing', async () => {
  const { rooms, refusals, enter } = scene();
  refusals.push(lost());
  await enter('bab-1');
  expect([rooms.at('bab-1'), rooms.shown().state]).toEqual([undefined, 'local']);
  await vi.advanceTimersByTimeAsync(AGAIN);
  expect(rooms.at('bab-1')).toBeDefined();
  expect(rooms.shown().state).toBe('saved');
  refusals.push(new ApiProblem(403, 'document.not-allowed'));
  await enter('bab-2');
  expect(rooms.shown()).toMatchObject({ state: 'failed', error: { code: 'document.not-allowed' } });
});

test('a section that may not be entered stays so while others are', async () => {
  const { rooms, refusals, enter } = scene();
  refusals.push(new ApiProblem(409, 'room.full'));
  await enter('bab-1');
  await enter('bab-2');
  expect(rooms.shown()).toMatchObject({ state: 'failed', error: { code: 'room.full' }, refused: ['bab-1'] });
  // The same refusal again is told of the other section, too.
  refusals.push(new ApiProblem(409, 'room.full'));
  await enter('bab-3');
  expect(rooms.shown().refused).toEqual(['bab-1', 'bab-3']);
  for (const section of ['bab-1', 'bab-3']) rooms.leave(section);
  await vi.advanceTimersByTimeAsync(1);
  expect(rooms.shown()).toMatchObject({ state: 'saved', error: null, refused: [] });
});

test('the worst of all rooms is shown; a hand-over closes every one and keeps what was not sent', async () => {
  const { rooms, enter, write, refusals, copies } = scene();
  await enter('bab-1');
  await enter('bab-2');
  write('bab-1');
  refusals.push(lost());
  await rooms.flush();
  expect(rooms.shown().state).toBe('local');
  rooms.close();
  expect([rooms.shown().state, rooms.isUnsaved, copies.has('bab-1')]).toEqual(['closed', true, true]);
  await enter('bab-3');
  expect(rooms.at('bab-3')!.state).toBe('closed');
});

test('the page says where it writes, at most so often, gives signs of life, and says goodbye', async () => {
  const { rooms, told, enter } = scene();
  const stop = rooms.start();
  await enter('bab-1');
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual([{ id: ROOM, client: CLIENT, section: 'bab-1', caret: null }]);
  for (const at of ['a', 'b', 'c']) rooms.place('bab-1', () => ({ anchor: at, head: at }));
  await vi.advanceTimersByTimeAsync(700);
  expect(told.slice(1)).toEqual([{ id: ROOM, client: CLIENT, section: 'bab-1', caret: { anchor: 'c', head: 'c' } }]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(told).toHaveLength(3);
  stop();
  expect(told.at(-1)).toEqual({ id: ROOM, client: CLIENT, section: null, caret: null });
  await vi.advanceTimersByTimeAsync(30_000);
  expect(told).toHaveLength(4);
});

test('others are shown, not this page itself; while they are here, words go out sooner', async () => {
  const { rooms, enter, write, written } = scene();
  await enter('bab-1');
  rooms.hear({ rooms: [], present: [OTHER, { ...OTHER, client: CLIENT }] });
  expect(rooms.shown().present).toEqual([OTHER]);
  write('bab-1');
  await vi.advanceTimersByTimeAsync(400);
  expect(written.at(-1)!.step).not.toBeNull();
});
