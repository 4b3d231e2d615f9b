import { Button } from 'antd';
import { useState } from 'react';
import type { VisitRow } from '@/api/types-answering';
import { Pages } from '@/components/alliance/pages';
import { useAnsweringText } from '@/i18n/answering';
import { useVisits } from './queries';
import { RaiseDialog, Raised } from './raise-dialog';

type Matter = VisitRow['matters'][number];

export function Visits() {
  const w = useAnsweringText();
  const visits = useVisits();
  const [raising, setRaising] = useState<{ visit: VisitRow; matter: Matter } | null>(null);
  const close = () => setRaising(null);
  return (
    <>
      <Pages query={visits} filtered={false} none={w.noVisits} onClear={close}>
        {(visit) => (
          <li key={visit.id}>
            <span className="row spread">
              <strong>{[visit.communityName, visit.compoundName].filter(Boolean).join(' · ')}</strong>
              <span className="muted num">{visit.on}</span>
            </span>
            <span className="muted">
              {[w.visited(visit.households), visit.visitorName && w.by(visit.visitorName)].filter(Boolean).join(' · ')}
            </span>
            <ul className="heard">
              {visit.matters.map((matter) => (
                <li key={matter.id}>
                  <span>{matter.text}</span>
                  <Raised matter={matter.raised} />
                  {!matter.raised && visit.yours && (
                    <Button size="small" aria-label={w.actNamed(w.raise, matter.text)} onClick={() => setRaising({ visit, matter })}>
                      {w.raise}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </li>
        )}
      </Pages>
      {raising && (
        <RaiseDialog of="liaison-visits" at={raising.visit} matterId={raising.matter.id} said={raising.matter.text} onClose={close} />
      )}
    </>
  );
}
