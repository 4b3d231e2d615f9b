import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Skeleton } from 'antd';
import { sessionQuery } from '@/api/session';
import { readUserSearch } from '@/features/access/users/search';
import { readAllianceSearch, readMemberSearch } from '@/features/alliance/agreements/search';
import { readAnsweringSearch } from '@/features/alliance/answering/search';
import { readEvaluationSearch } from '@/features/alliance/evaluations/search';
import { readListsSearch } from '@/features/alliance/lists/search';
import { readMeetingSearch } from '@/features/alliance/meetings/search';
import { readProjectCalendarSearch, readProjectSearch } from '@/features/alliance/projects/search';
import { readTemplateSearch } from '@/features/complaints/reply-templates/search';
import { readRulesSearch } from '@/features/complaints/rules/search';
import { readDeskSearch } from '@/features/complaints/tickets/search';
import { readNewImportSearch } from '@/features/feeds/imports/search';
import { readAdmissionSearch } from '@/features/grid-tasks/admissions/search';
import { readBurdenSearch } from '@/features/grid-tasks/burden/search';
import { readCatalogueSearch } from '@/features/grid-tasks/catalogue/search';
import { readLedgerSearch, readSheetSearch } from '@/features/grid-tasks/ledger/search';
import { readPlanSearch } from '@/features/grid-tasks/plans/search';
import { readDeskSearch as readTaskDeskSearch } from '@/features/grid-tasks/tasks/desk-search';
import { readTaskSearch } from '@/features/grid-tasks/tasks/search';
import { readOverviewSearch } from '@/features/indicators/overview/search';
import { readCalendarSearch } from '@/features/territory/calendar/search';
import { readCompoundSearch } from '@/features/territory/compounds/search';
import { readCoverageSearch } from '@/features/territory/coverage/search';
import { readDivisionSearch } from '@/features/territory/divisions/search';
import { readDrawSearch, readGridSearch } from '@/features/territory/grids/search';
import { startPage } from '@/lib/areas';
import { paths } from '@/lib/paths';
import { FailurePage } from './error-pages';
import { queryClient } from './providers';
import { alone, inShell, lonePage, page, root, shellPage } from './route-parts';
import { interfaceRoutes } from './routes-interfaces';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const tree = root.addChildren([
  createRoute({
    getParentRoute: () => root,
    path: paths.signIn,
    validateSearch: (search: Record<string, unknown>) => ({ to: text(search.to), failed: text(search.failed) }),
    component: lazyRouteComponent(() => import('@/features/access/session/sign-in-page')),
  }),
  createRoute({
    getParentRoute: () => root,
    path: paths.setup,
    component: lazyRouteComponent(() => import('@/features/access/session/setup-page')),
  }),
  alone.addChildren([
    createRoute({ ...lonePage, path: paths.password, component: page(() => import('@/features/access/session/password-page')) }),
    createRoute({
      ...lonePage,
      path: paths.ticketPrint,
      component: page(() => import('@/features/complaints/tickets/ticket-print-page'), 'tickets.read'),
    }),
    createRoute({
      ...lonePage,
      path: paths.blankForm,
      component: page(() => import('@/features/complaints/tickets/blank-form-page'), 'tickets.register'),
    }),
    createRoute({
      ...lonePage,
      path: paths.ledgerSheet,
      validateSearch: readSheetSearch,
      component: page(() => import('@/features/grid-tasks/ledger/sheet-page'), 'ledger.read'),
    }),
  ]),
  inShell.addChildren([
    createRoute({
      ...shellPage,
      path: paths.home,
      beforeLoad: async (): Promise<void> => {
        const { user } = await queryClient.ensureQueryData(sessionQuery);
        if (user) throw redirect({ to: startPage(user), replace: true });
      },
    }),
    createRoute({
      ...shellPage,
      path: paths.tickets,
      validateSearch: readDeskSearch,
      component: page(() => import('@/features/complaints/tickets/desk-page'), 'tickets.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.ticket,
      component: page(() => import('@/features/complaints/tickets/ticket-page'), 'tickets.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.register,
      component: page(() => import('@/features/complaints/tickets/register-page'), 'tickets.register'),
    }),
    createRoute({
      ...shellPage,
      path: paths.myTasks,
      validateSearch: readTaskSearch,
      component: page(() => import('@/features/grid-tasks/tasks/my-tasks-page'), 'gridTasks.perform', 'gridTasks.check'),
    }),
    createRoute({
      ...shellPage,
      path: paths.outbox,
      component: page(() => import('@/features/grid-tasks/tasks/outbox-page'), 'gridTasks.perform'),
    }),
    createRoute({
      ...shellPage,
      path: paths.taskDesk,
      validateSearch: readTaskDeskSearch,
      component: page(() => import('@/features/grid-tasks/tasks/task-desk-page'), 'gridTasks.check'),
    }),
    createRoute({
      ...shellPage,
      path: paths.plans,
      validateSearch: readPlanSearch,
      component: page(() => import('@/features/grid-tasks/plans/plans-page'), 'ledger.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.ledger,
      validateSearch: readLedgerSearch,
      component: page(() => import('@/features/grid-tasks/ledger/ledger-page'), 'ledger.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.burden,
      validateSearch: readBurdenSearch,
      component: page(() => import('@/features/grid-tasks/burden/burden-page'), 'burden.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.catalogue,
      validateSearch: readCatalogueSearch,
      component: page(() => import('@/features/grid-tasks/catalogue/catalogue-page'), 'taskCatalogue.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.admissions,
      validateSearch: readAdmissionSearch,
      component: page(() => import('@/features/grid-tasks/admissions/admissions-page'), 'admissions.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.admissionNew,
      component: page(() => import('@/features/grid-tasks/admissions/admission-new-page'), 'admissions.request'),
    }),
    createRoute({
      ...shellPage,
      path: paths.admissionEdit,
      component: page(() => import('@/features/grid-tasks/admissions/admission-edit-page'), 'admissions.request'),
    }),
    createRoute({
      ...shellPage,
      path: paths.admission,
      component: page(() => import('@/features/grid-tasks/admissions/admission-page'), 'admissions.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.overview,
      validateSearch: readOverviewSearch,
      component: page(() => import('@/features/indicators/overview/overview-page'), 'overview.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.coverage,
      validateSearch: readCoverageSearch,
      component: page(() => import('@/features/territory/coverage/coverage-page'), 'overview.read', 'territory.maintain'),
    }),
    createRoute({
      ...shellPage,
      path: paths.grids,
      validateSearch: readGridSearch,
      component: page(() => import('@/features/territory/grids/grids-page'), 'territory.maintain', 'overview.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.drawGrid,
      validateSearch: readDrawSearch,
      component: page(() => import('@/features/territory/grids/draw-page'), 'territory.maintain'),
    }),
    createRoute({
      ...shellPage,
      path: paths.compounds,
      validateSearch: readCompoundSearch,
      component: page(() => import('@/features/territory/compounds/compounds-page'), 'territory.maintain', 'overview.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.imports,
      component: page(() => import('@/features/feeds/imports/imports-page'), 'imports.run'),
    }),
    createRoute({
      ...shellPage,
      path: paths.importNew,
      validateSearch: readNewImportSearch,
      component: page(() => import('@/features/feeds/imports/import-new-page'), 'imports.run'),
    }),
    createRoute({ ...shellPage, path: paths.import, component: page(() => import('@/features/feeds/imports/import-page'), 'imports.run') }),
    createRoute({
      ...shellPage,
      path: paths.users,
      validateSearch: readUserSearch,
      component: page(() => import('@/features/access/users/users-page'), 'users.manage'),
    }),
    createRoute({
      ...shellPage,
      path: paths.roles,
      component: page(() => import('@/features/access/users/role-matrix-page'), 'users.manage'),
    }),
    createRoute({
      ...shellPage,
      path: paths.alliance,
      validateSearch: readAllianceSearch,
      component: page(() => import('@/features/alliance/agreements/alliance-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.allianceMember,
      validateSearch: readMemberSearch,
      component: page(() => import('@/features/alliance/agreements/member-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.meetings,
      validateSearch: readMeetingSearch,
      component: page(() => import('@/features/alliance/meetings/meetings-page'), 'meetings.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.meeting,
      validateSearch: readMeetingSearch,
      component: page(() => import('@/features/alliance/meetings/meeting-page'), 'meetings.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.answering,
      validateSearch: readAnsweringSearch,
      component: page(() => import('@/features/alliance/answering/answering-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.report,
      component: page(() => import('@/features/alliance/answering/report-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.evaluations,
      validateSearch: readEvaluationSearch,
      component: page(() => import('@/features/alliance/evaluations/evaluations-page'), 'evaluations.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.lists,
      validateSearch: readListsSearch,
      component: page(() => import('@/features/alliance/lists/lists-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.demandNew,
      component: page(() => import('@/features/alliance/demands/collect-page'), 'demands.collect'),
    }),
    createRoute({
      ...shellPage,
      path: paths.demand,
      component: page(() => import('@/features/alliance/demands/demand-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.resourceNew,
      component: page(() => import('@/features/alliance/resources/resource-new-page'), 'resources.offer'),
    }),
    createRoute({
      ...shellPage,
      path: paths.resource,
      component: page(() => import('@/features/alliance/resources/resource-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.project,
      validateSearch: readProjectSearch,
      component: page(() => import('@/features/alliance/projects/project-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.projectCalendar,
      validateSearch: readProjectCalendarSearch,
      component: page(() => import('@/features/alliance/projects/calendar-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.member,
      validateSearch: readProjectCalendarSearch,
      component: page(() => import('@/features/alliance/member/member-page'), 'orders.take'),
    }),
    createRoute({
      ...shellPage,
      path: paths.matchWeights,
      component: page(() => import('@/features/alliance/resources/weights-page'), 'alliance.read'),
    }),
    createRoute({
      ...shellPage,
      path: paths.divisions,
      validateSearch: readDivisionSearch,
      component: page(() => import('@/features/territory/divisions/divisions-page'), 'territory.maintain'),
    }),
    createRoute({
      ...shellPage,
      path: paths.calendar,
      validateSearch: readCalendarSearch,
      component: page(() => import('@/features/territory/calendar/calendar-page'), 'territory.maintain', 'rules.maintain'),
    }),
    createRoute({
      ...shellPage,
      path: paths.rules,
      validateSearch: readRulesSearch,
      component: page(() => import('@/features/complaints/rules/rules-page'), 'rules.maintain'),
    }),
    createRoute({
      ...shellPage,
      path: paths.templates,
      validateSearch: readTemplateSearch,
      component: page(() => import('@/features/complaints/reply-templates/templates-page'), 'templates.maintain'),
    }),
    ...interfaceRoutes,
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
