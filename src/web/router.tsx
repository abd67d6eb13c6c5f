import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
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

const app = createRoute({ getParentRoute: () => root, id: 'app', component: AppLayout });

/** A page for signed-in people, its code fetched when first needed. */
const page = <Path extends string>(path: Path, load: () => Promise<PageModule>) =>
  createRoute({ getParentRoute: () => app, path, component: lazyRouteComponent(load, 'Page') });

/** Every page, one line each. An address named in ui/shell/entries.ts makes its entry appear in the rail. */
const pages = [
  page('/', () => import('./pages/desk/desk-page.tsx')),
];

export const router = createRouter({
  routeTree: root.addChildren([signIn, app.addChildren(pages)]),
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
