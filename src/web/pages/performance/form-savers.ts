import { type Autosaved, Autosaver, type SaveState, type Stand } from '../../api/autosaver.ts';
import { api } from '../../api/client.ts';
import { dropCopy, keepCopy, readCopy } from '../../api/draft.ts';
import { ApiProblem, isProblem } from '../../api/problem.ts';
import type { CellDraft, CellLine, CellSave, DraftWorth } from '#contract/performance/cell';
import { draftText, fieldsOf, figureFields, heldText, storedText } from './form-fields.ts';

type Saver = Autosaver<string>;
/**
 * A draft's revision begins anew with each entry of the figure, which is numbered. Both in one number, so that a later state
 * always stands higher.
 */
const ENTRY = 1_000_000;
const standOf = (line: CellLine, field: string): Stand<string> => ({
  revision: (line.entered?.no ?? 0) * ENTRY + (line.drafts.find((draft) => draft.field === field)?.revision ?? 0), value: heldText(line, field),
});
const STALE = 'cell.draft-stale';

/** Every field of a form saves itself; what is not saved yet stands on this computer, under the person and the field. */
export class FormSavers {
  readonly #person: string;
  readonly #savers = new Map<string, Saver>();
  readonly #lines = new Map<string, CellLine>();
  readonly #origins = new Map<string, CellSave['origin']>();
  /** What the server said of a draft when it was saved last, until the page is heard again. */
  readonly #worth = new Map<string, DraftWorth>();
  readonly #listeners = new Set<() => void>();
  /** Made since the page was heard last. */
  readonly #fresh = new Set<Saver>();
  #version = 0;

  constructor(person: string) { this.#person = person; }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Counts every change of any field. */
  readonly version = (): number => this.#version;

  /** Where one field stands. */
  shown(line: CellLine, field: string): Autosaved<string> {
    return this.#of(line, field).shown();
  }

  readonly text = (line: CellLine, field: string): string => (line.abilities.save ? this.shown(line, field).value : storedText(line, field));

  change(line: CellLine, field: string, text: string, origin: CellSave['origin'] = 'form'): void {
    this.#origins.set(this.#key(line, field), origin);
    this.#of(line, field).change(text);
  }

  keepMine(line: CellLine, field: string): void { this.#of(line, field).keepMine(); }
  takeOther(line: CellLine, field: string): void { this.#of(line, field).takeOther(); }

  /** True while the server does not know what is typed for the figure: what it said before is of something else. */
  isAhead(line: CellLine): boolean {
    return line.abilities.save && figureFields(line).some(({ field }) => !['saved', 'saving'].includes(this.shown(line, field).state));
  }

  /** What the typed amounts to, as the server said. */
  worth(line: CellLine): DraftWorth | undefined {
    return this.isAhead(line) ? undefined : this.#worth.get(line.indicatorVersionId) ?? line.worth ?? undefined;
  }

  origin(line: CellLine): CellSave['origin'] {
    const used = fieldsOf(line).map((field) => this.#origins.get(this.#key(line, field)));
    return used.find((origin) => origin === 'paste' || origin === 'offline') ?? 'form';
  }

  /** What the page has newly heard, and typing of an earlier visit goes on. */
  hear(lines: readonly CellLine[]): void {
    this.#worth.clear();
    for (const line of lines) {
      this.#lines.set(line.indicatorVersionId, line);
      if (!line.abilities.save) continue;
      for (const field of fieldsOf(line)) {
        this.#of(line, field).hear(standOf(line, field));
      }
    }
    for (const saver of this.#fresh) if (saver.shown().state === 'saving') void saver.flush();
    this.#fresh.clear();
  }

  /** Saves now what is not saved yet; true when the server has everything. */
  async flush(): Promise<boolean> {
    const done = await Promise.all([...this.#savers.values()].map((saver) => saver.flush()));
    return done.every(Boolean);
  }

  /** The figures were sent: what stands on this computer goes. */
  forget(lines: readonly CellLine[]): void {
    for (const line of lines) for (const field of fieldsOf(line)) this.#savers.get(this.#key(line, field))?.forget();
  }

  /** The state of all together: the one that asks most for eyes. */
  state(): SaveState {
    const states = new Set([...this.#savers.values()].map((saver) => saver.shown().state));
    return (['stale', 'failed', 'local', 'saving'] as const).find((state) => states.has(state)) ?? 'saved';
  }

  /** Why something could not be saved, where it will not be tried again. */
  failure(): unknown {
    return [...this.#savers.values()].map((saver) => saver.shown()).find(({ state }) => state === 'failed')?.error ?? null;
  }

  /** Typed on this computer for a figure that takes no more entry. */
  left(line: CellLine): readonly { readonly field: string; readonly text: string }[] {
    return line.abilities.save ? [] : fieldsOf(line).flatMap((field) => {
      const copy = readCopy<Stand<string>>(this.#copyName(line, field));
      return copy && copy.value !== heldText(line, field) ? [{ field, text: copy.value }] : [];
    });
  }

  dropLeft(line: CellLine): void {
    for (const field of fieldsOf(line)) dropCopy(this.#copyName(line, field));
    this.#tell();
  }

  #tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  #key(line: CellLine, field: string): string { return `${line.indicatorVersionId}/${field}`; }
  #copyName(line: CellLine, field: string): string { return `${this.#person}.cell.${line.roundId}.${this.#key(line, field)}`; }

  #of(line: CellLine, field: string): Saver {
    const key = this.#key(line, field);
    const known = this.#savers.get(key);
    if (known) return known;
    const name = this.#copyName(line, field);
    const saver = new Autosaver<string>(standOf(line, field), {
      read: () => readCopy<Stand<string>>(name), keep: (stand) => keepCopy(name, stand), drop: () => dropCopy(name),
    }, {
      save: (stand) => this.#save(line, field, stand), staleCode: STALE, standing: (params) => this.#standing(line, field, params),
    });
    saver.subscribe(() => this.#tell());
    this.#savers.set(key, saver);
    this.#fresh.add(saver);
    return saver;
  }

  async #save(line: CellLine, field: string, { revision, value }: Stand<string>): Promise<{ revision: number }> {
    const no = Math.floor(revision / ENTRY);
    const now = this.#lines.get(line.indicatorVersionId) ?? line;
    // Somebody sent the figure while this was typed: both are shown, as with any other conflict.
    if ((now.entered?.no ?? 0) > no) throw new ApiProblem(409, STALE, { drafts: now.drafts.map((draft) => ({ ...draft, indicatorVersionId: now.indicatorVersionId })) });
    const { error } = this.#of(line, field).shown();
    if (isProblem(error) && error.unsure) this.#origins.set(this.#key(line, field), 'offline');
    const { indicatorVersionId, roundId } = line;
    const saved = await api.cell.save({ id: roundId, indicatorVersionId, fields: [{ field, value, revision: revision % ENTRY }], origin: this.#origins.get(this.#key(line, field)) ?? 'form' });
    this.#worth.set(indicatorVersionId, { value: saved.value, achievement: saved.achievement, warnings: saved.warnings });
    this.#tell();
    return { revision: no * ENTRY + (saved.drafts.find((draft) => draft.field === field)?.revision ?? 0) };
  }

  #standing(line: CellLine, field: string, params: Readonly<Record<string, unknown>>): Stand<string> {
    const now = this.#lines.get(line.indicatorVersionId) ?? line;
    const drafts = (params['drafts'] ?? []) as readonly (CellDraft & { indicatorVersionId: string })[];
    const draft = drafts.find((each) => each.indicatorVersionId === line.indicatorVersionId && each.field === field);
    return { revision: (now.entered?.no ?? 0) * ENTRY + (draft?.revision ?? 0), value: draft ? draftText(field, draft.value) : storedText(now, field) };
  }
}
