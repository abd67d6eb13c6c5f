/** The planners' deeds at the indicator cards that the IKU document prints, and a look at what a signed document brought. */
import type { JournalExport } from '#contract/dossier/dossier';
import type { IkuTable, IndicatorCard } from '#contract/plan/indicator';
import { Deviation, same } from './deviation.ts';
import type { Client } from './office.ts';
import type { Deed, Request } from './script.ts';

interface Quarter { readonly year: number; readonly quarter: number }

const office = (prepare: (api: Client, dossier: string) => Promise<Request | null>): Deed => ({ outcome: 'office', prepare: ({ api, dossier }) => prepare(api, dossier) });

async function cardOf(api: Client, code: string, at: Quarter): Promise<IndicatorCard> {
  const { rows } = await api.get(`/api/iku?year=${at.year}&quarter=${at.quarter}`) as IkuTable;
  const row = rows.find((each) => each.code === code);
  if (!row) throw new Deviation(`Tidak ada IKU ${code}`);
  return await api.get(`/api/indicators/${row.indicatorId}`) as IndicatorCard;
}

/** Begins the version of a card that holds from this quarter on. */
export const succeedCard = (code: string, from: Quarter, reason: string): Deed => office(async (api) => {
  const { version } = await cardOf(api, code, from);
  return { path: `/api/indicator-versions/${version.id}/successors`, body: { revision: version.revision, from, reason } };
});

/** Writes what the card says. */
export const writeCard = (code: string, at: Quarter, words: Partial<IndicatorCard['card']>): Deed => office(async (api) => {
  const { card, version } = await cardOf(api, code, at);
  return { method: 'PUT', path: `/api/indicator-versions/${version.id}`, body: { revision: version.revision, card: { ...card, ...words } } };
});

export const checkCard = (code: string, at: Quarter): Deed => office(async (api) => {
  const { version } = await cardOf(api, code, at);
  return { path: `/api/indicator-versions/${version.id}/check`, body: { revision: version.revision } };
});

/** The card stands so: checked and in force by nothing yet, or approved by the document of this date. */
export const seeCard = (code: string, at: Quarter, status: 'checked' | 'approved', date: string | null): Deed => office(async (api) => {
  const { version, approval } = await cardOf(api, code, at);
  same(`Kartu ${code}`, { status: version.status, date: approval?.date ?? null, numbered: approval?.number.startsWith('000.8.6.3/') ?? false }, { status, date, numbered: date !== null });
  return null;
});

/** What the last act brought into force by a signed document, as the dossier's journal has it; null: nothing. */
export const seePublished = (expected: { readonly publishes: 'mechanism' | 'iku' } | null): Deed => office(async (api, dossier) => {
  const { entries } = await api.get(`/api/dossiers/${dossier}/journal`) as JournalExport;
  const { results } = (JSON.parse(entries.at(-1)?.body ?? '') as { data: { results: { publishes?: string; otherwise?: unknown }[] } }).data;
  const told = results.filter(({ publishes }) => publishes).map(({ publishes, otherwise }) => ({ publishes, otherwise }));
  same('Yang diberlakukan', told, expected ? [{ ...expected, otherwise: [] }] : []);
  return null;
});
