import i18next from 'i18next';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { texts } from '../i18n/id/index.ts';
import { Diff } from './diff.tsx';
import { Needs } from './needs.tsx';
import { type MarkName, StateMark, StateWord } from './state-mark.tsx';
import { StateSprite } from './state-sprite.tsx';
import { StepLine } from './step-line.tsx';
import { TimeLeft, type TimeLeftView } from './time-left.tsx';

beforeAll(() => i18next.use(initReactI18next).init({ lng: 'id', keySeparator: false, resources: { id: texts }, interpolation: { escapeValue: false } }));
const html = (element: ReactElement) => renderToStaticMarkup(element);
const words = (element: ReactElement) => html(element).replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ').trim();

describe('StateMark', () => {
  const marks = Object.keys(texts['states'] ?? {}).filter((name) => name !== 'none') as MarkName[];

  it.each(marks)('%s has a glyph and a word', (mark) => {
    expect(html(createElement(StateSprite))).toContain(`id="st-${mark}"`);
    expect(html(createElement(StateMark, { mark }))).toContain(`aria-label="${texts['states']?.[mark]}"`);
    expect(words(createElement(StateWord, { mark }))).toBe(texts['states']?.[mark]);
  });

  it('is silent beside its word', () => {
    expect(html(createElement(StateMark, { mark: 'late', beside: true }))).toMatch(/aria-hidden="true"/);
  });
});

describe('TimeLeft', () => {
  const now = '2027-02-10T03:24:00Z';
  const base: TimeLeftView = { state: 'calm', minutes: 26, share: 0.22, standard: { value: 2, unit: 'jam' }, limitAt: '2027-02-10T03:50:00Z', scheduledOn: null, arrivedAt: '2027-02-10T02:12:00Z' };
  const open: TimeLeftView = { ...base, state: 'open', minutes: null, share: null, standard: null, limitAt: null };
  it.each([
    ['what is left', base, 'Sisa 26 menit standar 2 jam, batas 10.50'],
    ['what is over', { ...base, state: 'late', minutes: 759 }, 'Terlambat 12 jam 39 menit standar 2 jam, batas 10.50'],
    ['a limit on another day', { ...base, limitAt: '2027-02-11T03:50:00Z' }, 'Sisa 26 menit standar 2 jam, batas besok, 11 Februari, 10.50'],
    ['no limit', open, 'Tanpa batas di SOP diterima hari ini, 09.12'],
    ['a time as needed', { ...open, standard: { adjusted: true } }, 'Tanpa batas di SOP waktu disesuaikan'],
    ['the schedule of the dossier', { ...open, scheduledOn: '2027-02-11' }, 'Tanpa batas di SOP jadwal: besok, 11 Februari'],
  ] as [string, TimeLeftView, string][])('says %s', (_, time, said) => expect(words(createElement(TimeLeft, { time, now }))).toBe(said));
});

describe('words beside shapes', () => {
  it('StepLine says where it stands, whatever the number of steps', () => {
    const steps = [1, 2, 3, 4, 5].map((number) => ({ number, state: number < 3 ? 'done' : number === 3 ? 'here' : 'later' } as const));
    expect(html(createElement(StepLine, { steps, small: true }))).toContain('aria-label="Langkah 3 dari 5"');
    expect(html(createElement(StepLine, { steps: steps.map(({ number }) => ({ number, state: 'done' as const })) }))).toContain('aria-label="Semua 5 langkah selesai"');
  });

  it('Needs says what is met and what is not', () => {
    const markup = html(createElement(Needs, { needs: [{ id: '1', met: true, words: 'Data' }, { id: '2', met: false, words: 'Paraf' }] }));
    expect([...markup.matchAll(/aria-label="([^"]+)"/g)].map(([, label]) => label)).toEqual(['terpenuhi', 'belum terpenuhi']);
  });

  it('Diff tells a sentence with what differs in it, and what stands under one table once', () => {
    const cell = (id: string, where: string) => ({ id, under: 'Tabel 3.2', where, before: '1', after: '2' });
    expect(words(createElement(Diff, { changes: [cell('1', 'Pasar'), cell('2', 'Tera')] })).split('Tabel 3.2')).toHaveLength(2);
    const said = 'Pada tahun 2026 realisasi indeks itu adalah';
    const stretches = [{ kind: 'same', text: said }, { kind: 'removed', text: ' 53,80%' }, { kind: 'added', text: ' 53,88%' }, { kind: 'same', text: ' dari target.' }] as const;
    expect(words(createElement(Diff, { changes: [{ id: '1', under: '', where: '', words: stretches }] }))).toMatch(/^… 2026 realisasi indeks itu adalah ?semula +53,80% ?menjadi +53,88% dari target\.$/);
  });

  it('Diff names old and new without colour', () => {
    expect(words(createElement(Diff, { changes: [{ id: '1', under: '', where: 'Tabel 3.2', before: '189', after: '198' }] }))).toBe('Tabel 3.2: semula 189 → menjadi 198');
  });
});
