import { expect, it } from 'vitest';
import { toInstant, toLocal } from './zoned.ts';

it.each([
  ['2027-01-15T14:00', 'Asia/Jakarta', '2027-01-15T07:00:00.000Z'],
  ['2027-01-15T00:30', 'Asia/Jayapura', '2027-01-14T15:30:00.000Z'],
])('reads %s of %s as an instant and back', (local, zone, instant) => {
  expect(toInstant(local, zone)).toBe(instant);
  expect(toLocal(instant, zone)).toBe(local);
});

it('hands on what is no time, so that the server names the field', () => expect(toInstant('', 'Asia/Jakarta')).toBe(''));
