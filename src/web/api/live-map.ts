/** One thing that the server says has changed; what it contains is asked for again by the pages that show it. */
export interface Change {
  readonly kind: string;
  readonly id: string;
}

/** As much of a TanStack query as the map reads. */
export interface Shown {
  readonly queryKey: readonly unknown[];
  readonly state: { readonly data: unknown };
}

/** Whether a query of this route, with this input and answer, shows the changed thing. */
type Shows = (id: string, input: Readonly<Record<string, unknown>>, data: unknown) => boolean;

const always: Shows = () => true;
const byId: Shows = (id, input) => input['id'] === id;
const byYear: Shows = (id, input) => String(input['year']) === id;
const byKey: Shows = (id, input) => input['key'] === id;
const byOwner: Shows = (id, _input, data) => (data as { owner?: { id: string } } | undefined)?.owner?.id === id;

/** Kind of thing to the routes that show it. A route named nowhere shows what never changes (a drawing, a version). */
const MAP: Readonly<Record<string, Readonly<Record<string, Shows>>>> = {
  dossier: {
    'dossier.get': byId, 'dossier.story': byId, 'dossier.scheduleProposal': byId, 'dossier.desk': always, 'dossier.list': always, 'dossier.requests': always,
    'letter.ofDossier': byId, 'letter.incoming': always, 'letter.outgoing': always, 'letter.dispatches': always, 'archive.list': always, 'examination.list': byId, 'coWriter.list': byId, 'document.examined': always,
    'document.get': byOwner, 'dossier.stepTimes': always, 'sop.list': always, 'sop.get': always,
  },
  document: { 'document.get': byId, 'document.examined': byId, 'document.findings': byId, 'comment.list': byId, 'room.news': byId },
  room: { 'room.news': byId },
  /** A post that one holds sees something no longer: what is open is asked for again, and may be refused. */
  sight: { 'document.get': always, 'dossier.get': always, 'dossier.desk': always, 'dossier.list': always },
  letter: { 'letter.outgoing': always },
  sop: { 'sop.get': byKey, 'sop.list': always, 'complaint.list': always },
  complaint: { 'complaint.list': always },
  budget: { 'budget.table': byYear, 'efficiency.table': byYear },
  'office-paper': { 'officePaper.list': always, 'officePaper.get': byId, 'document.get': byOwner },
  recommendation: { 'recommendation.list': always },
  'action-step': { 'agreement.list': byYear },
  round: { 'performanceDesk.mine': always, 'performanceSetting.get': always, 'figure.trail': always, 'round.list': always, 'round.get': always, 'figure.heatMap': always, 'figure.matrix': always, 'figure.meeting': always, 'figure.dashboard': always, 'efficiency.table': always, 'progress.table': always, 'cell.form': always, 'cell.queue': always },
  cell: { 'performanceDesk.mine': always, 'cell.form': byId, 'cell.queue': byId, 'round.get': byId, 'round.list': always, 'figure.heatMap': always, 'figure.matrix': always, 'figure.meeting': byId, 'figure.trail': always, 'figure.dashboard': always, 'efficiency.table': always, 'progress.table': always },
  figure: { 'figure.matrix': always, 'figure.dashboard': always, 'figure.trail': always, 'figure.series': always, 'figure.meeting': always },
  mechanism: { 'round.list': always },
  holiday: { 'holiday.list': always, 'dossier.desk': always, 'performanceDesk.mine': always },
  unit: { 'directory.get': always },
  post: { 'directory.get': always, 'holder.list': always, 'person.get': always, 'dossier.desk': always, 'performanceDesk.mine': always, 'dossier.get': always, session: always },
  person: { 'person.get': byId, 'person.list': always, 'directory.get': always, 'holder.list': always, 'dossier.get': always, session: always },
  account: { 'account.list': always, session: always },
  office: { 'office.get': always, 'printSetting.get': always, 'setup.state': always, 'sop.get': always, session: always },
};

const ROUTES = new Set(Object.values(MAP).flatMap((routes) => Object.keys(routes)));

/** Keys of the contract's queries are `[[module, route], { input }]`; the session's is its own word. */
function readKey([path, rest]: readonly unknown[]): { route: string; input: Readonly<Record<string, unknown>> } {
  const input = (rest as { input?: Readonly<Record<string, unknown>> } | undefined)?.input ?? {};
  return { route: Array.isArray(path) ? path.join('.') : String(path), input };
}

/** True when this query shows one of the changed things. */
export function shows(query: Shown, changes: readonly Change[]): boolean {
  const { route, input } = readKey(query.queryKey);
  return changes.some(({ kind, id }) => MAP[kind]?.[route]?.(id, input, query.state.data) ?? false);
}

/** True when some change could touch this query: what is asked again after the stream was away. */
export const isLive = (query: Shown): boolean => ROUTES.has(readKey(query.queryKey).route);
