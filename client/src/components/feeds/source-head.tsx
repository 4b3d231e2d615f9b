import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useInterfacesText } from '@/i18n/interfaces';
import { paths } from '@/lib/paths';
import { useSource } from './queries';
import './feeds.css';

const pages = { source: paths.source, batches: paths.batches, quarantine: paths.quarantine };

/** Name of a source and the way between its pages. */
export function SourceHead({ code, here, actions }: { code: string; here: keyof typeof pages; actions?: ReactNode }) {
  const s = useInterfacesText().sources;
  const source = useSource(code);
  return (
    <>
      <Link to={paths.sources}>
        <ArrowLeftOutlined aria-hidden /> {s.title}
      </Link>
      <div className="page-head">
        <h1>{source.data?.name ?? code}</h1>
        <div className="row">{actions}</div>
      </div>
      <nav className="source-tabs" aria-label={source.data?.name ?? code}>
        {(Object.keys(pages) as (keyof typeof pages)[]).map((name) => (
          <Link key={name} to={pages[name]} params={{ code } as never} data-here={name === here} activeOptions={{ exact: true }}>
            {s.tab[name]}
          </Link>
        ))}
      </nav>
    </>
  );
}
