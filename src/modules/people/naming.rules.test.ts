import { describe, expect, test } from 'vitest';
import { personName, postTitle, signatoryTitle } from './naming.rules.ts';

describe('printed names', () => {
  test.each([
    ['without titles', { name: 'Nama', titleBefore: null, titleAfter: null }, 'Nama'],
    ['with titles before', { name: 'Nama', titleBefore: 'Dr. Ir.', titleAfter: null }, 'Dr. Ir. Nama'],
    ['with titles after', { name: 'Nama', titleBefore: null, titleAfter: 'S.E., M.Si.' }, 'Nama, S.E., M.Si.'],
    ['with both', { name: 'Nama', titleBefore: 'Drs. H.', titleAfter: 'M.M.' }, 'Drs. H. Nama, M.M.'],
  ])('%s', (_, person, printed) => {
    expect(personName(person)).toBe(printed);
    expect(personName(person, 'plain')).toBe('Nama');
  });

  test.each([
    ['definitif', 'Kepala Dinas', 'KEPALA DINAS'],
    ['plt', 'Plt. Kepala Dinas', 'Plt. KEPALA DINAS'],
    ['plh', 'Plh. Kepala Dinas', 'Plh. KEPALA DINAS'],
  ] as const)('a post held as %s', (form, inText, aboveSignature) => {
    expect(postTitle('Kepala Dinas', form)).toBe(inText);
    expect(signatoryTitle('Kepala Dinas', form)).toBe(aboveSignature);
  });
});
