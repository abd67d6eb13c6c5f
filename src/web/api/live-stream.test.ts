import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change } from './live-map.ts';
import { BLINK_MS, DEAD_MS, GATHER_MS, LAST_PAUSE_MS, LiveStream, SILENCE_MS, type Source } from './live-stream.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

class FakeSource implements Source {
  closed = false;
  readonly #heard = new Map<string, (event: { data?: unknown }) => void>();
  addEventListener(name: string, heard: (event: { data?: unknown }) => void): void { this.#heard.set(name, heard); }
  close(): void { this.closed = true; }
  say(name: string, data?: unknown): void { this.#heard.get(name)?.({ data: JSON.stringify(data) }); }
}

function scene() {
  const sources: FakeSource[] = [];
  const told = { changes: [] as (readonly Change[])[], ready: 0, silence: 0, broken: 0, states: [] as boolean[] };
  const stream = new LiveStream({
    open: () => { const source = new FakeSource(); sources.push(source); return source; },
    onChanges: (changes) => told.changes.push(changes),
    onReady: () => { told.ready += 1; },
    onSilence: () => { told.silence += 1; },
    onState: (stands) => told.states.push(stands),
    onBroken: () => { told.broken += 1; },
    chance: () => 0.5,
  });
  stream.open();
  const last = () => sources.at(-1) ?? new FakeSource();
  return { stream, sources, told, last };
}

describe('LiveStream', () => {
  it('tells changes of one moment together, and opens one line only', async () => {
    const { stream, sources, told, last } = scene();
    stream.open();
    last().say('ready');
    last().say('change', { kind: 'dossier', id: 'a' });
    last().say('change', { kind: 'document', id: 'b' });
    await vi.advanceTimersByTimeAsync(GATHER_MS);
    expect(told.changes).toEqual([[{ kind: 'dossier', id: 'a' }, { kind: 'document', id: 'b' }]]);
    expect(sources).toHaveLength(1);
    expect(told.ready).toBe(1);
  });

  it('comes back with growing pauses, and says that it stands again', async () => {
    const { sources, told, last } = scene();
    last().say('ready');
    last().say('error');
    expect(sources[0]?.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(999);
    expect(sources).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(sources).toHaveLength(2);
    last().say('error');
    await vi.advanceTimersByTimeAsync(1_999);
    expect(sources).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(sources).toHaveLength(3);
    expect(told.states).toEqual([false]);
    last().say('ready');
    expect(told).toMatchObject({ ready: 2, broken: 2, states: [false, true] });
  });

  it('never waits longer than half a minute and a little', async () => {
    const { sources, last } = scene();
    for (let failure = 0; failure < 12; failure += 1) {
      last().say('error');
      await vi.advanceTimersByTimeAsync(LAST_PAUSE_MS);
    }
    expect(sources).toHaveLength(13);
  });

  it('says nothing of a blink', async () => {
    const { told, last } = scene();
    last().say('error');
    await vi.advanceTimersByTimeAsync(1_000);
    last().say('ready');
    await vi.advanceTimersByTimeAsync(BLINK_MS);
    expect(told.states).toEqual([]);
  });

  it('lets the pages ask for themselves while it is away, and no longer', async () => {
    const { told, last } = scene();
    last().say('ready');
    await vi.advanceTimersByTimeAsync(DEAD_MS - 1);
    expect(told.silence).toBe(0);
    last().say('error');
    for (let asked = 0; asked < 2; asked += 1) {
      await vi.advanceTimersByTimeAsync(SILENCE_MS / 2);
      last().say('error');
      await vi.advanceTimersByTimeAsync(SILENCE_MS / 2);
    }
    expect(told.silence).toBe(2);
    last().say('ready');
    await vi.advanceTimersByTimeAsync(SILENCE_MS - 1);
    expect(told.silence).toBe(2);
  });

  it('takes a line without a sign of life for dead', async () => {
    const { sources, last } = scene();
    last().say('ready');
    await vi.advanceTimersByTimeAsync(DEAD_MS - 1);
    last().say('still');
    await vi.advanceTimersByTimeAsync(DEAD_MS - 1);
    expect(sources).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(sources).toHaveLength(2);
  });

  it('stays closed once closed, and hears nothing more of the old line', async () => {
    const { stream, sources, told, last } = scene();
    last().say('ready');
    last().say('change', { kind: 'dossier', id: 'a' });
    stream.close();
    last().say('error');
    await vi.advanceTimersByTimeAsync(10 * SILENCE_MS);
    expect(sources).toHaveLength(1);
    expect(told).toMatchObject({ changes: [], silence: 0, broken: 0, states: [] });
    stream.open();
    expect(sources).toHaveLength(2);
  });

  it('does not wait the pause out when the network is back', () => {
    const { stream, sources, last } = scene();
    stream.hurry();
    expect(sources).toHaveLength(1);
    last().say('error');
    stream.hurry();
    expect(sources).toHaveLength(2);
  });
});
