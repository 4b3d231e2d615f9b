import { type ComponentType, lazy, Suspense, useSyncExternalStore } from 'react';
import { useLanguage } from '@/i18n/create';
import { residentPaths } from '@/lib/paths';
import { setElder, useElder } from './elder';
import { ReportPage } from './report/report-page';
import { useSwitchLanguage, useText } from './text';

const TrackPage = lazy(() => import('./track/track-page'));
const CardPage = lazy(() => import('./card/card-page'));
const CataloguePage = lazy(() => import('./catalogue-page'));
const PrivacyPage = lazy(() => import('./privacy-page'));

const pages = ['track', 'catalogue', 'privacy'] as const;
type PageName = 'report' | (typeof pages)[number];
const views: Readonly<Record<PageName, ComponentType>> = {
  report: ReportPage,
  track: TrackPage,
  catalogue: CataloguePage,
  privacy: PrivacyPage,
};

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
  const path = location.pathname.replace(/\/$/, '');
  const grid = /^\/r\/grid\/([0-9a-f-]{36})$/i.exec(path)?.[1];
  const here = pages.find((page) => path === residentPaths[page]) ?? 'report';
  const link = (page: PageName) => (
    <a href={residentPaths[page]} aria-current={here === page ? 'page' : undefined}>
      {t.nav[page]}
    </a>
  );
  const Page = views[here];
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
          {link('track')}
        </nav>
      </header>
      {!online && (
        <p className="notice" role="status">
          {t.offline}
        </p>
      )}
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<p className="muted">{t.loading}</p>}>{grid ? <CardPage id={grid} /> : <Page />}</Suspense>
      </main>
      <footer>
        <a href="tel:12345">{t.callLabel}</a>
        {link('catalogue')}
        {link('privacy')}
      </footer>
    </>
  );
}
