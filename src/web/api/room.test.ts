import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { AGAIN, PAUSE } from './autosaver.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { ApiProblem } from './problem.ts';
import { type Asked, KEEP, REST, Room, type RoomCopy, SHARED_PAUSE } from './room.ts';

const ROOM = '0198c0de-0000-7000-8000-000000000001';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server with one room, and pages that write in it. */
function server() {
  const doc = new Y.Doc();
  const root = doc.getXmlFragment(ROOM);
  root.insert(0, [new Y.XmlElement('paragraph')]);
  (root.get(0) as Y.XmlElement).insert(0, [new Y.XmlText('Dasar.')]);
  const steps = [Y.encodeStateAsUpdate(doc)];
  const asked: Asked[] = [];
  const answers: ApiProblem[] = [];
  /** The answer is lost although the server took the step. */
  let deaf = false;
  let takes = 0;
  const shared = { now: false };
  const copies = new Map<string, RoomCopy>();
  const send = async (given: Asked) => {
    asked.push(given);
    if (takes > 0) await new Promise((resolve) => { setTimeout(resolve, takes); });
    const refusal = answers.shift();
    if (refusal) throw refusal;
    const since = given.seq === null ? 0 : given.seq + 1;
    const missed = steps.slice(since);
    if (given.step !== null) {
      const before = Y.encodeStateVector(doc);
      Y.applyUpdate(doc, fromBase64(given.step));
      if (toBase64(Y.encodeStateVector(doc)) !== toBase64(before)) steps.push(fromBase64(given.step));
    }
    if (deaf) {
      deaf = false;
      throw new ApiProblem(0, 'network.unreachable');
    }
    return { room: ROOM, seq: steps.length - 1, revision: steps.length - 1, step: missed.length === 0 ? null : toBase64(Y.mergeUpdates(missed)) };
  };
  const page = async (name = 'a') => {
    const room = await Room.enter({
      send, read: () => [...copies.values()], keep: (copy) => copies.set(name, copy), drop: () => copies.clear(), isShared: () => shared.now, onState: () => undefined,
    });
    const words = () => (room.text.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    return { room, words, write: (text: string) => words().insert(0, text) };
  };
  const says = () => root.toString();
  return { page, asked, answers, copies, says, shared, steps, loseAnswer: () => { deaf = true; }, slow: (ms: number) => { takes = ms; } };
}
const lost = () => new ApiProblem(0, 'network.unreachable');
const sentSteps = (asked: Asked[]) => asked.filter(({ step }) => step !== null).length;

describe('a room', () => {
  test('sends what is typed piece by piece while one goes on typing, and tells when the writer rests', async () => {
    const { page, asked, says } = server();
    const { room, write } = await page();
    for (let n = 0; n < 10; n += 1) {
      write(String(n));
      await vi.advanceTimersByTimeAsync(PAUSE / 4);
    }
    expect(sentSteps(asked)).toBe(2);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(says()).toContain('9876543210Dasar.');
    expect(room.state).toBe('saved');
    await vi.advanceTimersByTimeAsync(REST);
    expect(asked.at(-1)).toMatchObject({ step: null, rests: true });
  });

  test('sends sooner while others look on', async () => {
    const { page, shared, says } = server();
    shared.now = true;
    const { write } = await page();
    write('x');
    await vi.advanceTimersByTimeAsync(SHARED_PAUSE);
    expect(says()).toContain('xDasar.');
  });

  test('asks a server that takes long less often', async () => {
    const { page, shared, asked, slow } = server();
    shared.now = true;
    const { write } = await page();
    slow(1_000);
    write('x');
    await vi.advanceTimersByTimeAsync(SHARED_PAUSE + 1_000);
    write('y');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(sentSteps(asked)).toBe(1);
    await vi.advanceTimersByTimeAsync(200);
    expect(sentSteps(asked)).toBe(2);
  });

  test('two write without hearing of each other: both texts stand on both pages', async () => {
    const { page, says, steps } = server();
    const [one, two] = [await page('a'), await page('b')];
    one.write('SATU ');
    two.write('DUA ');
    await Promise.all([one.room.flush(), two.room.flush()]);
    one.room.hear({ seq: steps.length - 1, step: toBase64(Y.mergeUpdates(steps)), behind: false });
    for (const text of [says(), one.room.text.toString(), two.room.text.toString()]) {
      expect(text).toContain('SATU');
      expect(text).toContain('DUA');
      expect(text).toBe(says());
    }
  });

  test('does not send back what it heard', async () => {
    const { page, asked } = server();
    const [one, two] = [await page('a'), await page('b')];
    one.write('SATU ');
    await one.room.flush();
    asked.length = 0;
    const step = toBase64(Y.encodeStateAsUpdate(one.room.doc));
    two.room.hear({ seq: 1, step, behind: false });
    expect(two.room.text.toString()).toContain('SATU');
    expect([two.room.isSaved, two.room.state, await two.room.flush()]).toEqual([true, 'saved', true]);
    expect(asked).toEqual([]);
  });

  test('keeps what the server has not got on this computer, and a page after a crash goes on with it', async () => {
    const { page, answers, copies, says } = server();
    const first = await page();
    answers.push(lost(), lost(), lost());
    first.write('SEBELUM RUSAK ');
    await vi.advanceTimersByTimeAsync(KEEP);
    expect(copies.size).toBe(1);
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(first.room.state).toBe('local');
    // What the page says stands on this computer does, to the last letter.
    const before = copies.get('a');
    first.write('DAN ');
    expect(copies.get('a')).not.toEqual(before);
    const kept = new Map(copies);
    first.room.destroy();
    answers.length = 0;
    const second = await page();
    expect(second.room.text.toString()).toContain('DAN SEBELUM RUSAK');
    await second.room.flush();
    expect(says()).toContain('SEBELUM RUSAK Dasar.');
    expect(copies.size).toBe(0);
    // Once more, by another window that had read the same copy: it adds nothing.
    for (const [name, copy] of kept) copies.set(name, copy);
    const third = await page();
    expect(third.room.isSaved).toBe(true);
    expect(says().match(/RUSAK/g)).toHaveLength(1);
  });

  test('comes back when the line does; a step whose answer was lost comes once', async () => {
    const { page, loseAnswer, says } = server();
    const { room, write } = await page();
    loseAnswer();
    write('sekali ');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(room.state).toBe('local');
    await vi.advanceTimersByTimeAsync(AGAIN);
    expect(room.state).toBe('saved');
    expect(says().match(/sekali/g)).toHaveLength(1);
  });

  test('a refused step stays on the page with its reason, and is tried again with the next words', async () => {
    const { page, answers, says, copies } = server();
    const { room, write } = await page();
    answers.push(new ApiProblem(422, 'block.double'));
    write('a');
    await vi.advanceTimersByTimeAsync(PAUSE + AGAIN);
    expect([room.state, room.error]).toEqual(['failed', expect.objectContaining({ code: 'block.double' })]);
    expect(copies.size).toBe(1);
    write('b');
    expect(await room.flush()).toBe(true);
    expect(says()).toContain('baDasar.');
  });

  test('a server that stands where it stood before gets everything at once, and once only', async () => {
    const { page, answers, asked, says } = server();
    const { room, write } = await page();
    write('x');
    answers.push(new ApiProblem(409, 'room.foreign'));
    expect(await room.flush()).toBe(true);
    expect(says()).toContain('xDasar.');
    write('y');
    answers.push(new ApiProblem(409, 'room.foreign'), new ApiProblem(409, 'room.foreign'));
    asked.length = 0;
    expect(await room.flush()).toBe(false);
    expect(asked).toHaveLength(2);
  });

  test.each(['document.not-allowed', 'document.closed', 'document.not-found'])('%s closes it: nothing more is sent, and what was typed stays', async (code) => {
    const { page, answers, asked, copies } = server();
    const { room, write } = await page();
    answers.push(new ApiProblem(403, code));
    write('tidak sempat ');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(room.state).toBe('closed');
    expect(room.isSaved).toBe(false);
    expect(copies.size).toBe(1);
    asked.length = 0;
    await vi.advanceTimersByTimeAsync(AGAIN * 3);
    expect(await room.flush()).toBe(false);
    expect(asked).toEqual([]);
    expect(room.text.toString()).toContain('tidak sempat');
  });

  test('is entered anew when the draft was changed beside it', async () => {
    const { page, asked } = server();
    const { room } = await page();
    room.hear({ seq: 0, step: null, behind: true });
    await vi.advanceTimersByTimeAsync(1);
    expect(asked.at(-1)).toEqual({ seq: 0, step: null, rests: false });
    expect(room.state).toBe('saved');
  });
});
