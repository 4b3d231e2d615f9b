import type { ReactNode } from 'react';
import type { Catalogue } from '@/api/types';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';

/** In force, still to come, replaced, or a draft. */
export function VersionTag({ catalogue }: { catalogue: Catalogue }) {
  const c = useText().gridWork.catalogue;
  if (catalogue.status === 'draft')
    return (
      <span className="tag" data-tone="warn">
        {c.draftStatus}
      </span>
    );
  if (catalogue.inForce)
    return (
      <span className="tag" data-tone="ok">
        {c.inForce}
      </span>
    );
  const future = catalogue.validFrom !== null && catalogue.validFrom > today();
  return (
    <span className="tag" data-tone={future ? 'accent' : undefined}>
      {future ? c.future(catalogue.validFrom ?? '') : c.past}
    </span>
  );
}

export function VersionHead({ catalogue, children }: { catalogue: Catalogue; children?: ReactNode }) {
  const c = useText().gridWork.catalogue;
  return (
    <section className="card stack version-head" aria-label={c.version(catalogue.number)}>
      <div className="row spread">
        <div className="row">
          <strong>{c.version(catalogue.number)}</strong>
          <VersionTag catalogue={catalogue} />
          <span className="muted">
            {[c.items(catalogue.itemCount), catalogue.document, catalogue.validFrom && `${c.validFrom} ${catalogue.validFrom}`]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </div>
        <div className="row">{children}</div>
      </div>
      {catalogue.note && <p className="prose">{catalogue.note}</p>}
    </section>
  );
}
