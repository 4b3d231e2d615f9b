/** Every page of the staff entry: the only place a page's URL is spelled. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  setup: '/setup',
  password: '/account/password',
  tickets: '/tickets',
  ticket: '/tickets/$ticketId',
  ticketPrint: '/tickets/$ticketId/print',
  register: '/tickets/new',
  blankForm: '/print/blank-form',
  myTasks: '/my-tasks',
  outbox: '/my-tasks/outbox',
  taskDesk: '/tasks',
  plans: '/patrol-plans',
  ledger: '/ledger',
  ledgerSheet: '/print/ledger-sheet',
  burden: '/burden',
  overview: '/overview',
  coverage: '/coverage',
  grids: '/grids',
  drawGrid: '/grids/draw',
  compounds: '/compounds',
  imports: '/imports',
  importNew: '/imports/new',
  import: '/imports/$importId',
  users: '/admin/users',
  roles: '/admin/roles',
  calendar: '/admin/calendar',
  rules: '/admin/rules',
  templates: '/admin/reply-templates',
} as const;

/** Pages of the resident entry, another document. */
export const residentPaths = {
  report: '/r',
  reportAt: (code: string) => `/r?loc=${encodeURIComponent(code)}`,
  track: '/r/track',
  /** The secret pair rides in the fragment, which no server and no log ever sees. */
  trackOne: (number: string, queryCode: string) => `/r/track#${encodeURIComponent(number)}&${encodeURIComponent(queryCode)}`,
  views: '/r/views',
  privacy: '/r/privacy',
  /** The public card of a grid; `paper` opens it ready to print. */
  card: (id: string, paper?: 'a4' | 'a5') => `/r/grid/${id}${paper ? `?paper=${paper}` : ''}`,
};
