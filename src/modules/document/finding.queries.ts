import { refuse } from '#pure/refusal';
import type { Query } from '../../kernel/http.ts';
import type { Finding } from './document.contract.ts';
import { composedOf } from './document.queries.ts';
import { findingsOf, previousOf } from './finding.rules.ts';
import { openForReading, type Owners } from './owner.queries.ts';
import { previousSections } from './previous.queries.ts';
import { textOf } from './print.queries.ts';

/** Findings of the text and of the data; questions that were taken out count for the draft alone. */
export const documentFindings = (owners: Owners): Query<{ id: string; version?: number | 'draft' | undefined }, Finding[]> => async (ask, { id, version }) => {
  const opened = await openForReading(owners, ask, id);
  if (opened.access.may === 'signed') throw refuse('version.not-found');
  const { hash, sections } = await textOf(ask, opened, version ?? null);
  const { owner, row } = opened;
  const composed = hash === null ? await composedOf(ask.reader, id) : { blocks: {}, fields: {} };
  const previous = await previousSections(ask, owner, row);
  return [...findingsOf(sections, composed, previousOf(previous?.sections ?? [])), ...await owner.findings?.(ask, row, sections) ?? []];
};
