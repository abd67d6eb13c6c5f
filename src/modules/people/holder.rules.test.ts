import { describe, expect, test } from 'vitest';
import { Refusal } from '#pure/refusal';
import { end, type Holding, type OtherPost, refusalOf, type Surroundings, warningsOf, withdraw } from './holder.rules.ts';

type Form = Holding['form'];
const holding = (form: Form, since: string, until: string | null, personId = 'a'): Holding =>
  ({ id: `${form}${since}`, postId: 'p', personId, person: `Orang ${personId}`, form, since, until });
const wish = (form: Form, since: string, until: string | null, personId = 'b') => ({ postId: 'p', personId, form, since, until });
const verdict = (refusal: Refusal | undefined) => refusal && [refusal.code, refusal.issues[0]?.field];

const headUntilJune = holding('definitif', '2025-01-01', '2026-06-30');
const head = holding('definitif', '2025-01-01', null);
const plt = holding('plt', '2026-07-01', '2026-12-31', 'c');
const plh = holding('plh', '2026-02-01', '2026-02-07', 'c');

describe('appointing', () => {
  test.each([
    ['a definitif holder of an empty post', wish('definitif', '2026-01-01', null), [], undefined],
    ['a successor from the day after', wish('definitif', '2026-07-01', null), [headUntilJune], undefined],
    ['a second definitif holder', wish('definitif', '2026-03-01', null), [head], ['holder.definitif-overlaps', 'since']],
    ['one whose last day is another\'s first', wish('definitif', '2024-01-01', '2025-01-01'), [head], ['holder.definitif-overlaps', 'until']],
    ['a definitif holder while a Plt is there', wish('definitif', '2026-12-31', null), [plt], ['holder.acting-remains', 'since']],
    ['a Plt on a vacant post', wish('plt', '2026-07-01', '2026-12-31'), [headUntilJune], undefined],
    ['a Plt on the holder\'s last day', wish('plt', '2026-06-30', '2026-12-31'), [headUntilJune], ['holder.not-vacant', 'since']],
    ['a Plt running into the next holder', wish('plt', '2024-06-01', '2025-03-01'), [head], ['holder.not-vacant', 'until']],
    ['a second Plt', wish('plt', '2026-12-31', null), [plt], ['holder.acting-overlaps', 'since']],
    ['a Plh for the holder', wish('plh', '2026-03-01', '2026-03-07'), [head], undefined],
    ['a Plh on a vacant post', wish('plh', '2026-03-01', '2026-03-07'), [], ['holder.nobody-to-stand-in-for', 'form']],
    ['a Plh beyond the holder', wish('plh', '2026-06-25', '2026-07-02'), [headUntilJune], ['holder.nobody-to-stand-in-for', 'until']],
    ['an endless Plh of a holder who ends', wish('plh', '2026-06-25', null), [headUntilJune], ['holder.nobody-to-stand-in-for', 'until']],
    ['a Plh before the holder', wish('plh', '2024-12-30', '2025-01-02'), [head], ['holder.nobody-to-stand-in-for', 'since']],
    ['the holder standing in for himself', wish('plh', '2026-03-01', '2026-03-07', 'a'), [head], ['holder.stands-in-for-self', 'personId']],
    ['a second Plh', wish('plh', '2026-02-07', '2026-02-09'), [head, plh], ['holder.acting-overlaps', 'since']],
  ] as const)('%s', (_, appointment, onPost, expected) => {
    expect(verdict(refusalOf(appointment, onPost))).toEqual(expected);
  });

  test('the refusal names who stands in the way', () => {
    expect(refusalOf(wish('plt', '2026-01-01', null), [head])?.params).toEqual({ person: 'Orang a', form: 'definitif', since: '2025-01-01', until: null });
  });
});

describe('warnings', () => {
  const around = (change: Partial<Surroundings> = {}): Surroundings => ({
    onPost: [], post: { title: 'Kepala Dinas', lanes: ['kepala_dinas'] }, elsewhere: [], hasAccount: true, months: { plt: 12, plh: 3 }, ...change,
  });
  const codes = (...[asked, where]: Parameters<typeof warningsOf>) => warningsOf(asked, where).map(({ code }) => code);

  test.each([
    ['a Plt of exactly a year', wish('plt', '2026-01-01', '2026-12-31'), []],
    ['a Plt of a year and a day', wish('plt', '2026-01-01', '2027-01-01'), ['holder.plt-long']],
    ['a Plh of exactly three months', wish('plh', '2026-01-15', '2026-04-14'), []],
    ['a Plh a day longer', wish('plh', '2026-01-15', '2026-04-15'), ['holder.plh-long']],
    ['an acting holder without end', wish('plt', '2026-01-01', null), ['holder.open-ended']],
    ['a definitif holder without end', wish('definitif', '2026-01-01', null), []],
  ] as const)('%s', (_, asked, expected) => expect(codes(asked, around())).toEqual(expected));

  test('a renewal of the same person counts from the first appointment', () => {
    const onPost = [holding('plt', '2025-01-01', '2025-06-30', 'b'), holding('plt', '2025-07-01', '2025-12-31', 'b')];
    expect(warningsOf(wish('plt', '2026-01-01', '2026-03-31'), around({ onPost }))).toEqual([
      { code: 'holder.plt-long', params: { months: 12, since: '2025-01-01' } },
    ]);
    expect(codes(wish('plt', '2026-01-01', '2026-03-31', 'c'), around({ onPost }))).toEqual([]);
    expect(codes(wish('plt', '2026-01-02', '2026-03-31'), around({ onPost }))).toEqual([]);
  });

  test('the same person in two lanes at the same time is named, in one lane or at another time not', () => {
    const other = (change: Partial<OtherPost>): OtherPost =>
      ({ postId: 'q', title: 'Sekretaris', lanes: ['sekretaris'], since: '2025-01-01', until: null, ...change });
    const week = wish('plh', '2026-02-01', '2026-02-07');
    expect(warningsOf(week, around({ elsewhere: [other({})] }))).toEqual([{
      code: 'holder.same-person-in-two-lanes',
      params: { post: 'Kepala Dinas', lanes: ['kepala_dinas'], otherPost: 'Sekretaris', otherLanes: ['sekretaris'] },
    }]);
    for (const harmless of [{ until: '2026-01-31' }, { lanes: [] }, { lanes: ['kepala_dinas'] }, { postId: 'p' }]) {
      expect(codes(week, around({ elsewhere: [other(harmless)] }))).toEqual([]);
    }
  });

  test('a person who cannot sign in is pointed out', () => {
    expect(codes(wish('definitif', '2026-01-01', null), around({ hasAccount: false }))).toEqual(['holder.no-account']);
  });
});

describe('ending', () => {
  test.each([
    ['a holding nobody knows', undefined, '2026-03-01', [], ['holder.not-found', undefined]],
    ['before it began', head, '2024-12-31', [head], ['holder.end-before-since', 'until']],
    ['later than it ends', headUntilJune, '2026-07-01', [headUntilJune], ['holder.end-after-end', 'until']],
    ['the holder while a stand-in runs on', head, '2026-02-05', [head, plh], ['holder.stand-in-remains', 'until']],
    ['the holder before a stand-in begins', head, '2026-01-31', [head, plh], ['holder.stand-in-remains', 'until']],
  ] as const)('%s is refused', (_, known, until, onPost, expected) => {
    const answer = end(known, until, onPost);
    expect(answer instanceof Refusal && verdict(answer)).toEqual(expected);
  });

  test.each([
    ['the holder after the stand-in\'s last day', head, '2026-02-07', [head, plh]],
    ['the stand-in earlier', plh, '2026-02-03', [head, plh]],
    ['on the first day', plh, '2026-02-01', [head, plh]],
  ] as const)('%s', (_, known, until, onPost) => expect(end(known, until, onPost)).toEqual({ ...known, until }));
});

describe('taking back', () => {
  test.each([
    ['an appointment that began yesterday', plh, '2026-02-02', false, [head, plh], 'holder.begun'],
    ['one by which somebody acted today', plh, '2026-02-01', true, [head, plh], 'holder.has-acted'],
    ['a holder whom a stand-in needs', head, '2025-01-01', false, [head, plh], 'holder.stand-in-remains'],
    ['a holding nobody knows', undefined, '2026-02-02', false, [], 'holder.not-found'],
  ] as const)('%s is refused', (_, known, today, acted, onPost, code) => expect(withdraw(known, today, acted, onPost)).toMatchObject({ code }));

  test('one that begins today or later goes', () => {
    expect(withdraw(plh, '2026-02-01', false, [head, plh])).toBe(plh);
    expect(withdraw(head, '2024-12-01', false, [head])).toBe(head);
  });
});
