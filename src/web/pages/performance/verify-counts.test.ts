import { describe, expect, it } from 'vitest';
import { askedOf, chooseRound, sentOf, waitingOf } from './verify-counts.ts';

const counts = { asked: 1, seen: 2, drafted: 4, entered: 8, released: 16, returned: 32, verified: 64 };

describe('counts of a round', () => {
  it('tells what was asked, sent and waits', () => expect([askedOf(counts), sentOf(counts), waitingOf(counts)]).toEqual([127, 88, 24]));
});

describe('the round looked at', () => {
  const rounds = [{ id: 'd', status: 'locked' }, { id: 'c', status: 'open' }, { id: 'b', status: 'open' }, { id: 'a', status: 'closed' }] as const;
  it.each([['b', 'b'], ['a', 'a'], [undefined, 'c'], ['unknown', 'c']])('%s gives %s', (wanted, id) => expect(chooseRound(rounds, wanted)?.id).toBe(id));
  it('is the newest where none is open, and none where there is none', () => {
    expect(chooseRound(rounds.filter(({ status }) => status !== 'open'), undefined)?.id).toBe('d');
    expect(chooseRound([], 'a')).toBeUndefined();
  });
});
