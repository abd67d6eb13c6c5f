import type { Command, Ctx } from '../../kernel/command.ts';
import { refuse } from '#pure/refusal';
import { administer } from './office.commands.ts';
import { officeDay } from './office.queries.ts';
import { type NewPerson, newPerson, type PersonChange, personChange } from './person.contract.ts';
import { nipOwner, personView } from './person.queries.ts';
import { nipRefusal } from './person.rules.ts';
import { insertPerson, updatePerson } from './person.store.ts';

type Done = { id: string };

export const addPerson: Command<NewPerson, Done> = {
  name: 'person.add',
  input: newPerson,
  async run(ctx, person) {
    await administer(ctx);
    const id = ctx.newId();
    await checkNip(ctx, id, person);
    await insertPerson(ctx.tx, id, person);
    return told(ctx, 'person.add', { id, ...person });
  },
};

export const changePerson: Command<PersonChange, Done> = {
  name: 'person.change',
  input: personChange,
  async run(ctx, { id, revision, ...person }) {
    await administer(ctx);
    const current = await personView({ reader: ctx.tx, actor: ctx.actor, now: ctx.now }, { id });
    if (current.revision !== revision) throw refuse('person.stale', { current });
    await checkNip(ctx, id, person);
    await updatePerson(ctx.tx, id, person, revision + 1);
    return told(ctx, 'person.change', { id, ...person });
  },
};

async function checkNip({ tx, now }: Ctx, id: string, person: NewPerson): Promise<void> {
  const refusal = nipRefusal(person, await nipOwner(tx, person.nip, id), await officeDay(tx, now));
  if (refusal) throw refusal;
}

function told(ctx: Ctx, name: string, person: NewPerson & Done): Done {
  ctx.record({ name, data: person });
  ctx.changed({ kind: 'person', id: person.id });
  return { id: person.id };
}
