/** Builds the application from its modules, by hand: the only wiring. It listens on nothing; `main.ts` and tests do. */
import type { Hono } from 'hono';
import { v7 as uuidv7 } from 'uuid';
import { type Clock, clockRefusals, mountClock } from './kernel/clock.ts';
import { type Ctx, type Engine, execute } from './kernel/command.ts';
import type { Database } from './kernel/db.ts';
import { mountFiles } from './kernel/file-routes.ts';
import { fileRefusals, type FileStore } from './kernel/files.ts';
import { mountHealth } from './kernel/health.ts';
import { createHttp, type Env, type HttpOptions, mountContract } from './kernel/http.ts';
import { type ChangeFilter, type Live, mountLive } from './kernel/live.ts';
import type { Log } from './kernel/log.ts';
import { mountOpenApi } from './kernel/openapi.ts';
import { archive } from './modules/archive/index.ts';
import { budgetFileReader, createBudget } from './modules/budget/index.ts';
import { calendar } from './modules/calendar/index.ts';
import { createDocument, logoReader } from './modules/document/index.ts';
import { changeFilter, createDossier, type DossierPorts, dossierFileReader, dossierOwner, isWatched, logRead, openDossierCounts } from './modules/dossier/index.ts';
import { carryOut, createLetter, letterFileReader, mountLetterPrints, numberOf, voidNumbers } from './modules/letter/index.ts';
import { createPeople } from './modules/people/index.ts';
import { createPerformance, evidenceFileReader, missingFor, mustPrintMechanism, type PredicateScale, publishMechanism } from './modules/performance/index.ts';
import { mustPrintIku, plan, publishIku } from './modules/plan/index.ts';
import { createReport, type Outline } from './modules/report/index.ts';
import { createSop, type Reference } from './modules/sop/index.ts';
import { mountDocs } from './runtime/api-docs.ts';

export interface AppOptions {
  readonly database: Database;
  readonly files: FileStore;
  readonly live: Live;
  readonly clock: Clock;
  readonly log: Log;
  readonly secret: string;
  /** Public address; undefined: whatever host the browser names. */
  readonly url: string | undefined;
  readonly trustProxy: boolean;
  /** What SOP sheets are read against. */
  readonly reference: Reference;
  /** Predicate scales that content brings. */
  readonly scales: readonly PredicateScale[];
  /** Outlines of composed papers that content brings. */
  readonly outlines: readonly Outline[];
  /** What an office made on the first run starts with, brought in the transaction that makes it. */
  prepareOffice(ctx: Ctx): Promise<void>;
  /** Asked for on the first run; absent where an office stands already. */
  readonly setupToken?: string | undefined;
}

export interface App {
  readonly http: Hono<Env>;
  readonly engine: Engine;
}

/** Writes that carry no Idempotency-Key: nobody is signed in yet, the clock of a simulation, autosave, which keeps a revision, and what stores nothing. */
const KEYLESS = [
  /^(POST|DELETE) \/api\/session$/, /^POST \/api\/setup$/, /^POST \/api\/clock$/,
  /^PUT \/api\/drafts\/[^/]+$/, /^PUT \/api\/documents\/[^/]+\/(rooms\/[^/]+|presence)$/, /^PUT \/api\/submissions\/[^/]+\/[^/]+\/draft$/, /^POST \/api\/achievements\/preview$/, /^POST \/api\/print-setting\/preview\.pdf$/,
  /^PUT \/api\/rounds\/[^/]+\/cells\/[^/]+\/draft$/, /^POST \/api\/documents\/[^/]+\/word\/preview$/, /^POST \/api\/rounds\/[^/]+\/workbooks\/[^/]+\/preview$/,
];

/** What the dossier asks of the modules above it. */
const portsOf = ({ outline, compose }: Pick<ReturnType<typeof createReport>, 'outline' | 'compose'>): DossierPorts<Ctx> => ({
  outline,
  compose: ({ tx, now }, moment, kind) => compose(tx, moment, kind, now),
  letter: carryOut, voidNumbers,
  numberOf: ({ tx }, dossierId, documentKey) => numberOf(tx, dossierId, documentKey),
  publishable: (ctx, moment, kind, version) => (kind === 'iku' ? mustPrintIku : mustPrintMechanism)(ctx, moment, version),
  published: (ctx, scene, key, kind, signed) => (kind === 'iku' ? publishIku : publishMechanism)(ctx, scene, key, signed),
});

/** What one of these tells. */
const eitherOf = (...filters: readonly ChangeFilter[]): ChangeFilter => async (ask, changes) => {
  const told = new Set((await Promise.all(filters.map((filter) => filter(ask, changes)))).flat());
  return changes.filter((change) => told.has(change));
};

export function createApp(options: AppOptions): App {
  const { database, clock, log } = options;
  const engine: Engine = { database, now: clock.now, newId: () => uuidv7() };
  const people = createPeople({ ...options, engine, simulated: clock.simulated, realNow: () => new Date() });

  const report = createReport({ ...options, simulated: clock.simulated });
  const dossier = createDossier(portsOf(report), missingFor, people.sessions);
  const letter = createLetter({ engine, secret: options.secret, receive: dossier.receive });
  const document = createDocument({ owners: { ...report.owners, dossier: dossierOwner(numberOf, { compose: report.compose, findings: report.findings }) }, files: options.files, simulated: clock.simulated });
  const sop = createSop({ reference: options.reference, openDossiers: openDossierCounts });
  const budget = createBudget({ files: options.files });
  const performance = createPerformance({ scales: options.scales, files: options.files });
  const modules = [people, calendar, document, archive, sop, dossier, letter, plan, budget, performance, report];

  const contract = Object.assign({}, ...modules.map((module) => module.contract));
  const httpOptions: HttpOptions = {
    engine, log, url: options.url, trustProxy: options.trustProxy,
    sessions: people.sessions,
    router: Object.assign({}, ...modules.map((module) => module.routes)),
    statuses: Object.assign({}, clockRefusals, fileRefusals, ...modules.map((module) => module.refusals)),
    keyless: KEYLESS,
    onRead: async (actor, path) => { if (isWatched(actor, path)) await execute(engine, logRead, actor, { path }, { key: undefined }); },
  };
  const http = createHttp(httpOptions);
  mountHealth(http, database);
  mountClock(http, clock);
  mountDocs(http, mountOpenApi(http, contract), httpOptions.statuses);
  mountFiles(http, httpOptions, options.files, [...document.fileReaders, logoReader, dossierFileReader, letterFileReader, budgetFileReader, evidenceFileReader, report.fileReader]);
  document.mount(http);
  report.mount(http);
  mountLetterPrints(http, { files: options.files, simulated: clock.simulated });
  sop.mount(http);
  mountLive(http, httpOptions, options.live, eitherOf(changeFilter, report.changes), (person, { kind, id }, now) => kind !== 'room' || document.hears(id, person, now));
  mountContract(http, httpOptions);
  return { http, engine };
}
