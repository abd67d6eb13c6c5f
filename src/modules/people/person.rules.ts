/** Persons. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import { nipIssues } from './nip.rules.ts';
import type { NewPerson } from './person.contract.ts';

/** The refusal of an NIP that cannot be one, or that another person bears. `owner` is that person's printed name. */
export function nipRefusal({ nip }: Pick<NewPerson, 'nip'>, owner: string | undefined, today: string): Refusal | undefined {
  if (nip === null) return undefined;
  const issues = nipIssues(nip, today);
  if (issues.length > 0) return refuse('person.nip-implausible', {}, issues);
  return owner === undefined ? undefined : refuse('person.nip-taken', { person: owner }, [{ field: 'nip', code: 'person.nip-taken', params: { person: owner } }]);
}
