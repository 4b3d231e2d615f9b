import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { sessionQuery, useUser } from '@/api/session';
import type { SessionUser } from '@/api/types';
import { paths } from '@/lib/paths';
import { can, type Permission } from '@/lib/permissions';
import { FailurePage, ForbiddenPage, NotFoundPage } from './error-pages';
import { queryClient } from './providers';
import { Shell } from './shell';

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: FailurePage });

async function signedIn({ location }: { location: { pathname: string; href: string } }): Promise<{ user: SessionUser }> {
  const session = await queryClient.ensureQueryData(sessionQuery);
  if (session.needsSetup) throw redirect({ to: paths.setup });
  if (!session.user) throw redirect({ to: paths.signIn, search: { to: location.href } });
  if (session.user.mustChangePassword && location.pathname !== paths.password) throw redirect({ to: paths.password });
  return { user: session.user };
}

/** A page, shown to who holds any of the permissions; what may be done to one record is the server's `allowedActions`. */
export function page(load: () => Promise<{ default: ComponentType }>, ...anyOf: Permission[]) {
  const Page = lazyRouteComponent(load) as unknown as ComponentType & { preload: () => Promise<void> };
  const GuardedPage = () => (can(useUser(), ...anyOf) ? <Page /> : <ForbiddenPage />);
  return Object.assign(GuardedPage, { preload: Page.preload });
}

export const inShell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: signedIn,
  component: Shell,
  errorComponent: FailurePage,
});
export const alone = createRoute({
  getParentRoute: () => root,
  id: 'alone',
  beforeLoad: signedIn,
  component: Outlet,
  errorComponent: FailurePage,
});
export const shellPage = { getParentRoute: () => inShell };
export const lonePage = { getParentRoute: () => alone };
