import { describe, expect, test } from 'vitest';
import { ACCOUNT_LIMIT, ADDRESS_LIMIT, type Failures, nextFailures, waitSeconds } from './sign-in.rules.ts';

const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5) + seconds * 1000);

describe('waiting after failed sign-ins', () => {
  test.each([
    ['no failure', undefined, 0, 0],
    ['the fourth mistake costs nothing', 4, 0, 0],
    ['the fifth waits half a minute', 5, 0, 30],
    ['the sixth a minute', 6, 0, 60],
    ['part of the wait has passed', 5, 12, 18],
    ['never more than a quarter of an hour', 40, 0, 900],
    ['an hour later it is forgotten', 40, 3600, 0],
  ])('%s', (_, count, seconds, wait) => {
    const failures = count === undefined ? undefined : { count, lastAt: at(0) };
    expect(waitSeconds(failures, ACCOUNT_LIMIT, at(seconds))).toBe(wait);
  });

  test('eleven officials who each mistype four times at one address are not slowed', () => {
    expect(waitSeconds({ count: 44, lastAt: at(0) }, ADDRESS_LIMIT, at(1))).toBe(0);
  });

  test('the count starts anew after a quiet hour', () => {
    let failures: Failures | undefined;
    for (const second of [0, 1, 2]) failures = nextFailures(failures, ACCOUNT_LIMIT, at(second));
    expect(failures?.count).toBe(3);
    expect(nextFailures(failures, ACCOUNT_LIMIT, at(3602)).count).toBe(1);
  });
});
