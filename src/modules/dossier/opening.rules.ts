/** The name of a new dossier. */
import type { SopDefinition } from '#contract/sop/definition';
import { type Refusal, refuse } from '#pure/refusal';
import type { NewDossier } from './dossier.contract.ts';

/**
 * Where one dossier for a year is the rule it is named after what the SOP makes; where several are usual (jadwal "sesuai
 * kebutuhan" without a yearly document) somebody must name it.
 */
export function titleOf(definition: SopDefinition, { title, year }: Pick<NewDossier, 'title' | 'year'>): string | Refusal {
  if (title) return title;
  if (definition.concurrency === 'many') return refuse('dossier.title-missing', {}, [{ field: 'title', code: 'dossier.title-missing' }]);
  return `${definition.produces} ${year}`;
}
