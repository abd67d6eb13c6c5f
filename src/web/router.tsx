import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { NotFound } from './ui/not-found.tsx';
import { PageFailed } from './ui/page-failed.tsx';
import { AppLayout } from './ui/shell/app-layout.tsx';
import { PageSkeleton } from './ui/skeleton.tsx';

/** What a page file exports: `Page`, drawn inside the shell. */
type PageModule = { readonly Page: () => React.ReactNode };

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  /** Where the person wanted to go; only addresses of our own. */
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } =>
    typeof to === 'string' && /^\/(?![/\\])/.test(to) ? { to } : {},
  component: lazyRouteComponent(() => import('./pages/auth/sign-in.tsx'), 'SignIn'),
});

/** The first run of an installation that has no office yet. */
const setup = createRoute({ getParentRoute: () => root, path: '/setup', component: lazyRouteComponent(() => import('./pages/people/setup.tsx'), 'Setup') });

/** Whoever received a letter confirms it here, without an account. */
const receipt = createRoute({ getParentRoute: () => root, path: '/terima/$token', component: lazyRouteComponent(() => import('./pages/receipt/receipt-page.tsx'), 'ReceiptPage') });

const app = createRoute({ getParentRoute: () => root, id: 'app', component: AppLayout });

/** A page for signed-in people, its code fetched when first needed. */
const page = <Path extends string>(path: Path, load: () => Promise<PageModule>) =>
  createRoute({ getParentRoute: () => app, path, component: lazyRouteComponent(load, 'Page') });

/** Kinerja opens on the tree of the plan. */
const performance = createRoute({ getParentRoute: () => app, path: '/kinerja', beforeLoad: () => { throw redirect({ to: '/kinerja/pohon' }); } });

/** Anggaran opens on what was spent. */
const budget = createRoute({ getParentRoute: () => app, path: '/anggaran', beforeLoad: () => { throw redirect({ to: '/anggaran/realisasi' }); } });

/** Every page, one line each. An address named in ui/shell/entries.ts makes its entry appear in the rail. */
const pages = [
  page('/', () => import('./pages/desk/desk-page.tsx')),
  page('/dossiers', () => import('./pages/dossier/dossiers-page.tsx')),
  page('/dossiers/$id', () => import('./pages/dossier/dossier-page.tsx')),
  page('/data-requests', () => import('./pages/requests/requests-page.tsx')),
  page('/data-requests/$id', () => import('./pages/requests/request-page.tsx')),
  page('/documents/$id', () => import('./pages/document/document-page.tsx')),
  page('/kinerja/pohon', () => import('./pages/plan/tree-page.tsx')),
  page('/kinerja/target', () => import('./pages/plan/target-page.tsx')),
  page('/kinerja/indikator/$id', () => import('./pages/plan/indicator-page.tsx')),
  page('/kinerja/perjanjian', () => import('./pages/plan/agreement-page.tsx')),
  page('/kinerja/rencana-aksi', () => import('./pages/plan/action-plan-page.tsx')),
  page('/kinerja/rekomendasi', () => import('./pages/report/recommendation-page.tsx')),
  page('/kinerja/data', () => import('./pages/performance/matrix-page.tsx')),
  page('/kinerja/data/$round/$unit', () => import('./pages/performance/form-page.tsx')),
  page('/kinerja/verifikasi', () => import('./pages/performance/verify-page.tsx')),
  page('/kinerja/rapat/$round', () => import('./pages/performance/closing-page.tsx')),
  page('/kinerja/angka/$indicator/$year/$quarter', () => import('./pages/performance/trail-page.tsx')),
  page('/kinerja/capaian', () => import('./pages/performance/lights-page.tsx')),
  page('/anggaran/realisasi', () => import('./pages/budget/budget-page.tsx')),
  page('/sops', () => import('./pages/sop/library-page.tsx')),
  page('/sops/$key', () => import('./pages/sop/sop-page.tsx')),
  page('/surat', () => import('./pages/letter/letters-page.tsx')),
  page('/arsip', () => import('./pages/archive/archive-page.tsx')),
  page('/settings', () => import('./pages/settings/settings-page.tsx')),
  page('/settings/office', () => import('./pages/settings/office-page.tsx')),
  page('/settings/print', () => import('./pages/settings/print-page.tsx')),
  page('/settings/holidays', () => import('./pages/calendar/holidays.tsx')),
  page('/settings/directory', () => import('./pages/people/directory-page.tsx')),
  page('/settings/persons', () => import('./pages/people/person-list-page.tsx')),
  page('/settings/persons/new', () => import('./pages/people/person-new-page.tsx')),
  page('/settings/persons/$personId', () => import('./pages/people/person-page.tsx')),
  page('/settings/acting', () => import('./pages/people/acting-page.tsx')),
  page('/settings/performance', () => import('./pages/performance/setting-page.tsx')),
  page('/settings/accounts', () => import('./pages/people/account-list-page.tsx')),
  page('/settings/account', () => import('./pages/people/own-account-page.tsx')),
];

/** Any other address: signed-out people are asked in first, so that nobody learns which addresses exist. */
const elsewhere = createRoute({ getParentRoute: () => app, path: '$', component: NotFound });

export const router = createRouter({
  routeTree: root.addChildren([signIn, setup, receipt, app.addChildren([performance, budget, ...pages, elsewhere])]),
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageFailed,
  defaultPendingComponent: PageSkeleton,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
