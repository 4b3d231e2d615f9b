import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useSyncExternalStore } from 'react';
import { useLanguage } from '@/i18n/create';
import { residentPaths } from '@/lib/paths';
import { setElder, useElder } from './elder';
import { ReportPage } from './report/report-page';
import { useSwitchLanguage, useText } from './text';

const CardPage = lazy(() => import('./card/card-page'));
const ServicePage = lazy(() => import('./services/service-page'));
const ProjectPage = lazy(() => import('./lists/project-page'));
const ReportOfPage = lazy(() => import('./reports/report-page'));
const ShowingPage = lazy(() => import('./showing/showing-page'));

const views = {
  report: ReportPage,
  services: lazy(() => import('./services/services-page')),
  track: lazy(() => import('./track/track-page')),
  wish: lazy(() => import('./services/wish-page')),
  request: lazy(() => import('./track/request-page')),
  rate: lazy(() => import('./rating/rate-page')),
  alliance: lazy(() => import('./lists/alliance-page')),
  reports: lazy(() => import('./reports/reports-page')),
  evaluations: lazy(() => import('./lists/evaluations-page')),
  catalogue: lazy(() => import('./catalogue-page')),
  privacy: lazy(() => import('./privacy-page')),
} satisfies Readonly<Record<string, ComponentType>>;
type PageName = keyof typeof views;
/** Which of the pages in the bar leads to one that is not in it. */
const above: Partial<Record<PageName, PageName>> = { wish: 'services', request: 'track' };

const id = '[0-9a-f-]{36}';
/** Pages of one thing, with the page under whose name they are found. */
const ofOne: { path: RegExp; under: PageName; show: (id: string) => ReactNode }[] = [
  { path: new RegExp(`^/r/grid/(${id})$`, 'i'), under: 'report', show: (grid) => <CardPage id={grid} /> },
  { path: new RegExp(`^/r/services/(${id})$`, 'i'), under: 'services', show: (service) => <ServicePage id={service} /> },
  { path: new RegExp(`^/r/projects/(${id})$`, 'i'), under: 'alliance', show: (project) => <ProjectPage id={project} /> },
  { path: new RegExp(`^/r/reports/(${id})$`, 'i'), under: 'reports', show: (report) => <ReportOfPage id={report} /> },
  { path: new RegExp(`^/r/showing/members/(${id})$`, 'i'), under: 'alliance', show: (member) => <ShowingPage of="members" id={member} /> },
  { path: new RegExp(`^/r/showing/brands/(${id})$`, 'i'), under: 'alliance', show: (brand) => <ShowingPage of="brands" id={brand} /> },
  { path: /^\/r\/showing\/communities\/(\d{12})$/, under: 'alliance', show: (code) => <ShowingPage of="communities" id={code} /> },
];

function findPage(): { name: PageName; content: ReactNode } {
  const path = location.pathname.replace(/\/$/, '');
  for (const { path: pattern, under, show } of ofOne) {
    const found = pattern.exec(path)?.[1];
    if (found) return { name: under, content: show(found) };
  }
  const name = (Object.keys(views) as PageName[]).find((page) => path === residentPaths[page]) ?? 'report';
  const Page = views[name];
  return { name, content: <Page /> };
}

function subscribe(listener: () => void) {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** A few pages, told apart by their path; each is a plain link, so that any browser and any phone can go between them. */
export function Frame() {
  const t = useText();
  const language = useLanguage();
  const { busy, switchTo } = useSwitchLanguage();
  const elder = useElder();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  const { name: here, content } = findPage();
  useEffect(() => {
    document.title = `${t.nav[here]} · ${t.product}`;
  }, [t, here]);
  const link = (page: PageName) => (
    <a href={residentPaths[page]} aria-current={here === page ? 'page' : above[here] === page || undefined}>
      {t.nav[page]}
    </a>
  );
  return (
    <>
      <a className="skip" href="#content">
        {t.skip}
      </a>
      <header className="top">
        <div className="bar">
          <a className="name" href={residentPaths.report}>
            <img src="/icon.svg" alt="" width="32" height="32" />
            {t.product}
          </a>
          <div className="tools">
            <button type="button" className="quiet" aria-pressed={elder} onClick={() => setElder(!elder)}>
              {elder ? t.elderOff : t.elderOn}
            </button>
            <button
              type="button"
              className="quiet"
              disabled={busy}
              lang={language === 'en' ? 'zh-CN' : 'en'}
              onClick={() => void switchTo(language === 'en' ? 'zh-CN' : 'en')}
            >
              {t.language}
            </button>
          </div>
        </div>
        <nav>
          {link('report')}
          {link('services')}
          {link('track')}
        </nav>
      </header>
      {!online && (
        <p className="notice" role="status">
          {t.offline}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p className="muted">{t.loading}</p>}>{content}</Suspense>
      </main>
      <footer>
        <a href="tel:12345">{t.callLabel}</a>
        {link('alliance')}
        {link('reports')}
        {link('evaluations')}
        {link('catalogue')}
        {link('privacy')}
      </footer>
    </>
  );
}
