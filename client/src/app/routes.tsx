import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { ApiError } from '@/api/problems';
import { sessionQuery } from '@/api/session';
import type { SessionUser } from '@/api/types';
import { readUserSearch } from '@/features/access/users/search';
import { readRulesSearch } from '@/features/complaints/rules/search';
import { readDeskSearch } from '@/features/complaints/tickets/search';
import { readTaskSearch } from '@/features/grid-tasks/tasks/search';
import { readOverviewSearch } from '@/features/indicators/overview/search';
import { readCalendarSearch } from '@/features/territory/calendar/search';
import { startPage } from '@/lib/areas';
import { paths } from '@/lib/paths';
import { can, type Permission } from '@/lib/permissions';
import { FailurePage, NotFoundPage } from './error-pages';
import { queryClient } from './providers';
import { Shell } from './shell';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: FailurePage });

async function signedIn({ location }: { location: { pathname: string; href: string } }): Promise<{ user: SessionUser }> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session.needsSetup) throw redirect({ to: paths.setup });
  if (!session.user) throw redirect({ to: paths.signIn, search: { to: location.href } });
  if (session.user.mustChangePassword && location.pathname !== paths.password) throw redirect({ to: paths.password });
  return { user: session.user };
}

/** Guards a whole area; what may be done to one record is the server's `allowedActions`. */
function needs(...anyOf: Permission[]) {
  return async () => {
    const { user } = await queryClient.ensureQueryData(sessionQuery);
    if (!can(user, ...anyOf)) throw new ApiError(403, 'client.area_forbidden', '');
  };
}

const inShell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: signedIn,
  component: Shell,
  errorComponent: FailurePage,
});
const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  beforeLoad: signedIn,
  component: Outlet,
  errorComponent: FailurePage,
});

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const tree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    validateSearch: (search: Record<string, unknown>) => ({ to: text(search.to) }),
    component: lazyRouteComponent(() => import('@/features/access/session/sign-in-page')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.setup,
    component: lazyRouteComponent(() => import('@/features/access/session/setup-page')),
  }),
  alone.addChildren([
    createRoute({
      getParentRoute: () => alone,
      path: paths.password,
      component: lazyRouteComponent(() => import('@/features/access/session/password-page')),
    }),
    createRoute({
      getParentRoute: () => alone,
      path: paths.ticketPrint,
      beforeLoad: needs('tickets.read'),
      component: lazyRouteComponent(() => import('@/features/complaints/tickets/ticket-print-page')),
    }),
    createRoute({
      getParentRoute: () => alone,
      path: paths.blankForm,
      beforeLoad: needs('tickets.register'),
      component: lazyRouteComponent(() => import('@/features/complaints/tickets/blank-form-page')),
    }),
  ]),
  inShell.addChildren([
    createRoute({
      getParentRoute: () => inShell,
      path: paths.home,
      beforeLoad: async (): Promise<void> => {
        const { user } = await queryClient.ensureQueryData(sessionQuery);
        if (user) throw redirect({ to: startPage(user), replace: true });
      },
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.tickets,
      validateSearch: readDeskSearch,
      beforeLoad: needs('tickets.read'),
      component: lazyRouteComponent(() => import('@/features/complaints/tickets/desk-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.ticket,
      beforeLoad: needs('tickets.read'),
      component: lazyRouteComponent(() => import('@/features/complaints/tickets/ticket-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.register,
      beforeLoad: needs('tickets.register'),
      component: lazyRouteComponent(() => import('@/features/complaints/tickets/register-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.myTasks,
      validateSearch: readTaskSearch,
      beforeLoad: needs('gridTasks.perform', 'gridTasks.check'),
      component: lazyRouteComponent(() => import('@/features/grid-tasks/tasks/my-tasks-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.overview,
      validateSearch: readOverviewSearch,
      beforeLoad: needs('overview.read'),
      component: lazyRouteComponent(() => import('@/features/indicators/overview/overview-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.imports,
      beforeLoad: needs('imports.run'),
      component: lazyRouteComponent(() => import('@/features/feeds/imports/imports-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.importNew,
      beforeLoad: needs('imports.run'),
      component: lazyRouteComponent(() => import('@/features/feeds/imports/import-new-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.import,
      beforeLoad: needs('imports.run'),
      component: lazyRouteComponent(() => import('@/features/feeds/imports/import-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.users,
      validateSearch: readUserSearch,
      beforeLoad: needs('users.manage'),
      component: lazyRouteComponent(() => import('@/features/access/users/users-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.calendar,
      validateSearch: readCalendarSearch,
      beforeLoad: needs('territory.maintain', 'rules.maintain'),
      component: lazyRouteComponent(() => import('@/features/territory/calendar/calendar-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.rules,
      validateSearch: readRulesSearch,
      beforeLoad: needs('rules.maintain'),
      component: lazyRouteComponent(() => import('@/features/complaints/rules/rules-page')),
    }),
    createRoute({
      getParentRoute: () => inShell,
      path: paths.templates,
      beforeLoad: needs('templates.maintain'),
      component: lazyRouteComponent(() => import('@/features/complaints/reply-templates/templates-page')),
    }),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: FailurePage,
  defaultPendingComponent: () => (
    <div className="page">
      <Skeleton active />
    </div>
  ),
});
