import type { ReactNode } from 'react';
import type { ItemScore, ScoredRecord } from '@/api/types-evaluations';
import { type EvaluationText, useEvaluationText } from '@/i18n/evaluations';
import { points } from './search';

/** Each item of a score: its bar, how it was reckoned, and the records that it rests on. */
export function ScoreItems({
  items,
  records,
  extra,
}: {
  items: readonly ItemScore[];
  records?: readonly ScoredRecord[];
  extra?: (record: ScoredRecord) => ReactNode;
}) {
  const e = useEvaluationText();
  return (
    <ul className="evaluation-items">
      {items.map((item) => {
        const behind = recordsOf(item, records ?? []);
        return (
          <li key={item.title}>
            <div className="row spread">
              <strong>{item.title}</strong>
              <span className="num">{e.pointsOf(points(item.points), item.weight)}</span>
            </div>
            <div className="evaluation-bar" aria-hidden>
              <i style={{ width: `${item.points / item.weight}%` }} />
            </div>
            <p className="muted num">{formula(e, item)}</p>
            {item.deductions.map((one) => (
              <p key={one.kind} className="muted num">
                {e.deducted(e.kind[one.kind], one.records.length, one.each)}
              </p>
            ))}
            {behind.length > 0 && (
              <details>
                <summary>{e.recordsBehind(behind.length)}</summary>
                <ul className="evaluation-records">
                  {behind.map((record) => (
                    <li key={record.id}>
                      <RecordLine record={record} />
                      {extra?.(record)}
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export function RecordLine({ record }: { record: Pick<ScoredRecord, 'on' | 'kind' | 'title' | 'quantity' | 'voidReason'> }) {
  const e = useEvaluationText();
  const { quantity } = record;
  const unit = e.unit as Partial<Record<typeof record.kind, (quantity: number) => string>>;
  return (
    <span className="two-lines">
      <span>
        <span className="num">{record.on}</span> {e.kind[record.kind]} · {record.title}{' '}
        <span className="num">{unit[record.kind]?.(quantity)}</span>
      </span>
      {record.voidReason !== null && <span className="muted">{e.voided(record.voidReason)}</span>}
    </span>
  );
}

function recordsOf(item: ItemScore, records: readonly ScoredRecord[]) {
  const ids = new Set([...item.counted, ...item.against, ...item.deductions.flatMap((one) => one.records)]);
  return records.filter((record) => ids.has(record.id));
}

function formula(e: EvaluationText, item: ItemScore): string {
  if (item.quantity === null) return e.formula.nothing(points(item.earned));
  return e.formula[item.measure]({
    part: item.part,
    whole: item.whole,
    quantity: item.quantity,
    target: item.target,
    weight: item.weight,
    earned: points(item.earned),
  });
}
