/** A collection round played through the API: opened, filled, released, verified. */
import { expect } from 'vitest';
import type { Answer, Client, TestApp } from './app.ts';

export interface Round {
  readonly id: string;
  readonly app: TestApp;
  client(account: string): Promise<Client>;
  /** The unit of this round whose name contains the word. */
  unit(word: string): Promise<{ unitId: string; unit: string }>;
  form(account: string, word: string): Promise<Answer>;
  view(account?: string): Promise<any>;
  /** `POST /api/rounds/{id}/<step>` with the cells of a form, as they stand. */
  step(account: string, step: string, lines: readonly any[], of?: (line: any) => object): Promise<Answer>;
  /** Enters the target of the year, or what `value` says, for every line of a unit; answers them as they stand then. */
  fill(account: string, word: string, value?: (line: any) => string): Promise<any[]>;
  /** Locks, closes or opens again in the state that stands. */
  turn(account: string, step: 'lock' | 'closing' | 'reopening', body?: object): Promise<Answer>;
}

export const NARRATIVE = { supporting: 'Pendampingan berjalan di semua kecamatan.', hindering: 'Sebagian pelaku usaha belum melapor.', followUp: 'Pendataan ulang.' };

export async function openRound(app: TestApp, at = { year: 2026, quarter: 4 }): Promise<Round> {
  const clients = new Map<string, Promise<Client>>();
  const client = (account: string) => {
    const known = clients.get(account) ?? app.as(account);
    clients.set(account, known);
    return known;
  };
  const opened = await (await client('analis')).post('/api/rounds', at);
  expect(opened).toMatchObject({ status: 200, body: { status: 'open', revision: 1 } });
  const id: string = opened.body.id;
  const view = async (account = 'analis') => (await (await client(account)).get(`/api/rounds/${id}`)).body;
  const unit = async (word: string) => (await view()).units.find((each: any) => each.unit.includes(word));
  const form = async (account: string, word: string) => (await client(account)).get(`/api/rounds/${id}/forms/${(await unit(word)).unitId}`);
  const step = async (account: string, name: string, lines: readonly any[], of: (line: any) => object = () => ({})) =>
    (await client(account)).post(`/api/rounds/${id}/${name}`, { id, cells: lines.map((line) => ({ indicatorVersionId: line.indicatorVersionId, revision: line.revision, ...of(line) })) });
  return {
    id, app, client, view, unit, form, step,
    async fill(account, word, value = (line) => line.target.year.value) {
      const { body } = await form(account, word);
      expect(await step(account, 'entries', body.lines, (line) => ({ value: value(line), narrative: NARRATIVE }))).toMatchObject({ status: 200 });
      return (await form(account, word)).body.lines;
    },
    async turn(account, name, body = {}) {
      return (await client(account)).post(`/api/rounds/${id}/${name}`, { id, revision: (await view()).revision, ...body });
    },
  };
}
