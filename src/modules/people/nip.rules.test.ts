import { describe, expect, test } from 'vitest';
import { nipIssues } from './nip.rules.ts';

const TODAY = '2026-01-05';
const codes = (nip: string) => nipIssues(nip, TODAY).map(({ code }) => code);

describe('NIP', () => {
  test.each([
    ['appointed long ago', '197001011995031001'],
    ['a woman appointed last year', '199805172025012003'],
    ['appointed this month', '200001012026011001'],
    ['born on a leap day', '198402292010012001'],
    ['a PPPK with the count of contracts for a month', '199003152025211007'],
    ['a PPPK of this year', '199003152026211007'],
  ])('%s is accepted', (_, nip) => expect(codes(nip)).toEqual([]));

  test.each([
    ['too short', '19700101199503100', ['nip.digits']],
    ['with a space', '19700101 199503100', ['nip.digits']],
    ['born on no day', '197002301995031001', ['nip.birth']],
    ['born in another century', '187001011995031001', ['nip.birth']],
    ['born too late to work', '201501012026011001', ['nip.birth']],
    ['appointed in month 13', '197001011995131001', ['nip.appointment']],
    ['appointed in month 00', '197001011995001001', ['nip.appointment']],
    ['appointed next month', '200001012026021001', ['nip.appointment']],
    ['a PPPK of next year', '199003152027211007', ['nip.appointment']],
    ['appointed as a child', '199001011999031001', ['nip.appointment']],
    ['of a third sex digit', '197001011995033001', ['nip.sex']],
    ['with number zero', '197001011995031000', ['nip.number']],
    ['wrong twice', '197001011995037000', ['nip.sex', 'nip.number']],
  ])('%s is refused', (_, nip, expected) => expect(codes(nip)).toEqual(expected));
});
