import { expect, it } from 'vitest';
import { exampleNumber } from './example-number.ts';

it('writes a number as the office will, and leaves what it does not know', () => {
  expect(exampleNumber('{classification}/{sequence}/{unit}/{year}', 'Diskan')).toBe('000.8.6.3/12/Diskan/2027');
  expect(exampleNumber('{sequence}/{bulan}', 'Diskan')).toBe('12/{bulan}');
});
