import { useState } from 'react';
import type { SchemeRow } from '@/api/types-evaluations';
import { MemberPicker } from '@/components/alliance/member-picker';
import { Loaded } from '@/components/states';
import { useEvaluationText } from '@/i18n/evaluations';
import { today } from '@/lib/dates';
import { usePreview } from './queries';
import { ScoreItems } from './score-items';
import { points } from './search';
import { BandTag } from './tags';

/** What the saved draft would make of one member's records of last year. */
export function SchemePreview({ scheme }: { scheme: SchemeRow }) {
  const e = useEvaluationText();
  const [member, setMember] = useState<string | null>(null);
  const year = Number(today().slice(0, 4)) - 1;
  const preview = usePreview(scheme, member, year);
  return (
    <section className="card stack" aria-label={e.scheme.preview}>
      <h2>{e.scheme.preview}</h2>
      <p className="muted">{e.scheme.previewHint(year)}</p>
      <MemberPicker aria-label={e.member} value={member} onChange={setMember} />
      {member && (
        <Loaded query={preview}>
          {(score) => (
            <>
              <div className="row">
                <strong className="num">{e.total(points(score.points))}</strong>
                <BandTag band={score.band} />
              </div>
              <ScoreItems items={score.items} />
            </>
          )}
        </Loaded>
      )}
    </section>
  );
}
