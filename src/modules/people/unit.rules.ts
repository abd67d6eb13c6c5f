/** The tree of units. Pure. */
import { type Refusal, refuse } from '#pure/refusal';
import type { NewUnit, UnitChange } from './unit.contract.ts';

export interface Unit {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly kind: NewUnit['kind'];
  readonly parentId: string | null;
  readonly headPostId: string | null;
  readonly dataPostId: string | null;
  readonly closed: boolean;
  readonly revision: number;
}

export interface UnitPost {
  readonly id: string;
  readonly unitId: string;
  readonly closed: boolean;
}

/** Names are unique among open units, and a unit hangs under an open one. */
export function place(input: Pick<NewUnit, 'name' | 'parentId'>, units: readonly Unit[], own?: string): Refusal | undefined {
  const open = units.filter((unit) => !unit.closed);
  if (open.some((unit) => unit.id !== own && unit.name.toLowerCase() === input.name.toLowerCase())) {
    return at('name', 'unit.name-taken', { name: input.name });
  }
  if (input.parentId && !open.some((unit) => unit.id === input.parentId)) return at('parentId', 'unit.not-found');
  return undefined;
}

/** The unit as changed, or the refusal: an old revision, a circle, a head from elsewhere. */
export function change(input: UnitChange, units: readonly Unit[], posts: readonly UnitPost[]): Unit | Refusal {
  const unit = units.find(({ id }) => id === input.id);
  if (!unit) return refuse('unit.not-found');
  if (unit.revision !== input.revision) return refuse('unit.stale', { current: unit });
  if (unit.closed) return refuse('unit.closed');
  if (ancestors(input.parentId, units).includes(unit.id)) return at('parentId', 'unit.inside-itself');
  const head = posts.find(({ id }) => id === input.headPostId);
  if (input.headPostId && (head?.unitId !== unit.id || head.closed)) return at('headPostId', 'unit.head-elsewhere');
  const data = posts.find(({ id }) => id === input.dataPostId);
  if (input.dataPostId && (!data || data.closed)) return at('dataPostId', 'post.not-found');
  return place(input, units, unit.id) ?? { ...unit, ...input, revision: unit.revision + 1 };
}

/** A unit closes when nothing open is left in it. */
export function close(id: string, units: readonly Unit[], posts: readonly UnitPost[]): Unit | Refusal {
  const unit = units.find((each) => each.id === id);
  if (!unit) return refuse('unit.not-found');
  if (unit.closed) return refuse('unit.closed');
  if (posts.some((post) => post.unitId === id && !post.closed)) return refuse('unit.has-posts');
  if (units.some((each) => each.parentId === id && !each.closed)) return refuse('unit.has-units');
  return { ...unit, closed: true, revision: unit.revision + 1 };
}

/** A closed unit opens where it stood; its name may have been taken meanwhile. */
export function reopen(id: string, units: readonly Unit[]): Unit | Refusal {
  const unit = units.find((each) => each.id === id);
  if (!unit) return refuse('unit.not-found');
  return place(unit, units, id) ?? { ...unit, closed: false, revision: unit.revision + 1 };
}

function ancestors(id: string | null, units: readonly Unit[]): string[] {
  const unit = units.find((each) => each.id === id);
  return unit ? [unit.id, ...ancestors(unit.parentId, units)] : [];
}

const at = (field: string, code: string, params: Readonly<Record<string, unknown>> = {}): Refusal => refuse(code, params, [{ field, code, params }]);
