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
  catalogue: '/task-catalogue',
  admissions: '/admissions',
  admissionNew: '/admissions/new',
  admission: '/admissions/$admissionId',
  admissionEdit: '/admissions/$admissionId/edit',
  overview: '/overview',
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
  catalogue: '/r/catalogue',
};
