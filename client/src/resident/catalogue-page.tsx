import { useState } from 'react';
import type { CatalogueItem, PublicCatalogue } from '@/api/types';
import { useLanguage } from '@/i18n/create';
import { today } from '@/lib/dates';
import { residentPaths } from '@/lib/paths';
import { Problem } from './problem';
import { useCatalogueChanges, usePublicCatalogue } from './queries';
import { useText } from './text';

/** The published list of what grids do, so that anybody can hold them, and those who give them work, to it. */
export default function CataloguePage() {
  const t = useText().catalogue;
  const asked = Number(new URLSearchParams(location.search).get('version')) || null;
  const catalogue = usePublicCatalogue(asked);
  const missing = (catalogue.error as { status?: number } | null)?.status === 404;
  return (
    <article className="sheet">
      <h1>{t.title}</h1>
      <p>{t.intro}</p>
      {missing ? <p className="notice">{t.none}</p> : <Problem error={catalogue.error} onRetry={() => void catalogue.refetch()} />}
      {catalogue.data && <Version list={catalogue.data} />}
    </article>
  );
}

function Version({ list }: { list: PublicCatalogue }) {
  const t = useText().catalogue;
  const classes = Object.keys(t.class) as CatalogueItem['class'][];
  return (
    <>
      <p>
        <strong>
          {list.countyName} · {t.version(list.number, list.validFrom)}
        </strong>
        <br />
        <span className="muted">{[list.document, t.count(list.items.length)].filter(Boolean).join(' · ')}</span>
      </p>
      {!list.inForce && (
        <p className="notice">
          {list.validFrom > today() ? t.future : t.old} <a href={residentPaths.catalogue}>{t.current}</a>
        </p>
      )}
      {classes.map((one) => {
        const here = list.items.filter((item) => item.class === one);
        return (
          here.length > 0 && (
            <section key={one} aria-labelledby={one}>
              <h2 id={one}>{t.class[one]}</h2>
              {here.map((item) => (
                <Item key={item.code} item={item} />
              ))}
            </section>
          )
        );
      })}
      <section>
        <Changes list={list} />
      </section>
      <section>
        <h2>{t.history}</h2>
        <ul className="points">
          {list.versions.map((one) => (
            <li key={one.number}>
              <a href={`${residentPaths.catalogue}?version=${one.number}`} aria-current={one.number === list.number ? 'page' : undefined}>
                {t.version(one.number, one.validFrom)}
              </a>{' '}
              {one.inForce && <strong>{t.inForce}</strong>}
              {one.note && <small>{one.note}</small>}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function useName() {
  const english = useLanguage() === 'en';
  return (item: CatalogueItem) => (english && item.nameEn) || item.name;
}

function Item({ item }: { item: CatalogueItem }) {
  const t = useText().catalogue;
  const name = useName();
  const { frequency: often, limit } = item;
  return (
    <details className="grid-item">
      <summary>
        {name(item)} {item.standing && <span className="muted">· {t.standing}</span>}
      </summary>
      <dl className="pairs">
        <dt>{t.department}</dt>
        <dd>{item.department}</dd>
        <dt>{t.frequency}</dt>
        <dd>{often.text ?? (often.per && often.times ? t.times(t.per[often.per], often.times) : t.asNeeded)}</dd>
        <dt>{t.limit}</dt>
        <dd>{limit ? t.amount(limit.amount, t.unit[limit.unit]) : t.limitNone}</dd>
        <dt>{t.basis}</dt>
        <dd>{item.legalBasis}</dd>
      </dl>
      {item.evidenceRequired && <small>{t.evidence}</small>}
      {item.fitForStewards && <small>{t.stewards}</small>}
    </details>
  );
}

/** Asked for only when somebody wants to know. */
function Changes({ list }: { list: PublicCatalogue }) {
  const t = useText();
  const c = t.catalogue;
  const name = useName();
  const [open, setOpen] = useState(false);
  const changes = useCatalogueChanges(list.number, open && list.number > 1);
  const bunches = changes.data && [
    { title: c.entered, items: changes.data.entered },
    { title: c.left, items: changes.data.left },
    { title: c.changed, items: changes.data.changed.map((one) => one.after) },
  ];
  return (
    <details className="grid-item" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{c.changes}</summary>
      {list.number === 1 && <p>{c.first}</p>}
      {open && changes.isLoading && <p className="muted">{t.loading}</p>}
      <Problem error={changes.error} onRetry={() => void changes.refetch()} />
      {bunches?.every((bunch) => bunch.items.length === 0) && <p>{c.same}</p>}
      {bunches
        ?.filter((bunch) => bunch.items.length > 0)
        .map((bunch) => (
          <p key={bunch.title}>
            <strong>{bunch.title}</strong>
            <br />
            {bunch.items.map(name).join('、')}
          </p>
        ))}
    </details>
  );
}
