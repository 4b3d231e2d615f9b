import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import type { EvaluationDetails, ScoredRecord } from '@/api/types-evaluations';
import { Problem } from '@/components/problem';
import { roleName } from '@/components/role-name';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { AppealForm, DecideForm, VoidForm } from './act-forms';
import { useEvaluationAct } from './queries';
import { ScoreItems } from './score-items';
import { points } from './search';
import { BandTag, StatusTag } from './tags';

/** One evaluation: its score led back to records, the appeal, what may be done, and the history. */
export function EvaluationView({ details }: { details: EvaluationDetails }) {
  const e = useEvaluationText();
  const { evaluation, scores, records, appeal } = details;
  const last = scores.length - 1;
  const [version, setVersion] = useState<number | null>(null);
  const [dialog, setDialog] = useState<'appeal' | 'decide' | ScoredRecord | null>(null);
  const shown = scores[version ?? last];
  const may = (action: (typeof evaluation.allowedActions)[number]) => evaluation.allowedActions.includes(action);
  const close = () => setDialog(null);
  return (
    <div className="stack">
      <div className="row">
        <StatusTag status={evaluation.status} />
        <BandTag band={evaluation.band} />
        {evaluation.points !== null && <strong className="num evaluation-total">{e.total(points(evaluation.points))}</strong>}
      </div>
      <span className="muted">
        {[
          e.yearOf(evaluation.year),
          e.byScheme(evaluation.schemeNumber),
          evaluation.appealUntil && e.appealUntil(formatInstant(evaluation.appealUntil)),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Acts details={details} onAppeal={() => setDialog('appeal')} onDecide={() => setDialog('decide')} />
      {scores.length > 1 && (
        <Select
          aria-label={e.versions}
          value={version ?? last}
          style={{ maxWidth: 340 }}
          options={scores.map((one, value) => ({
            value,
            label: `${value === last ? e.holds : e.before} · ${formatInstant(one.at)} · ${e.total(points(one.points))}`,
          }))}
          onChange={setVersion}
        />
      )}
      {shown ? (
        <section aria-label={e.items}>
          <ScoreItems
            items={shown.items}
            records={records}
            extra={(record) =>
              may('correct') &&
              record.voidedAt === null && (
                <Button size="small" aria-label={`${e.void} ${record.title}`} onClick={() => setDialog(record)}>
                  {e.void}
                </Button>
              )
            }
          />
        </section>
      ) : (
        <p className="muted">{e.unscored}</p>
      )}
      {appeal && <Appeal details={details} appeal={appeal} />}
      <History details={details} />
      <Modal
        title={dialog === 'appeal' ? e.appeal : dialog === 'decide' ? e.decide : e.void}
        open={dialog !== null}
        onCancel={close}
        footer={null}
        destroyOnHidden
      >
        {dialog === 'appeal' && <AppealForm details={details} onDone={close} />}
        {dialog === 'decide' && <DecideForm details={details} onDone={close} />}
        {dialog !== null && typeof dialog === 'object' && <VoidForm record={dialog} onDone={close} />}
      </Modal>
    </div>
  );
}

const plain = [
  ['score', 'score'],
  ['giveNotice', 'give-notice'],
  ['finalise', 'finalise'],
  ['publish', 'publish'],
] as const;

function Acts({ details, onAppeal, onDecide }: { details: EvaluationDetails; onAppeal: () => void; onDecide: () => void }) {
  const e = useEvaluationText();
  const { evaluation } = details;
  const act = useEvaluationAct(evaluation, () => undefined);
  return (
    <>
      <Problem error={act.error} />
      <div className="row">
        {evaluation.allowedActions.includes('appeal') && (
          <Button type="primary" onClick={onAppeal}>
            {e.appeal}
          </Button>
        )}
        {evaluation.allowedActions.includes('decide') && (
          <Button type="primary" onClick={onDecide}>
            {e.decide}
          </Button>
        )}
        {plain
          .filter(([action]) => evaluation.allowedActions.includes(action))
          .map(([action, verb]) => (
            <Button key={action} disabled={act.isPending} onClick={() => act.mutate({ verb, body: {} })}>
              {action === 'score' && evaluation.points !== null ? e.scoreAgain : e.step[action]}
            </Button>
          ))}
      </div>
    </>
  );
}

function Appeal({ details, appeal }: { details: EvaluationDetails; appeal: NonNullable<EvaluationDetails['appeal']> }) {
  const e = useEvaluationText();
  const disputed = details.records.filter((record) => appeal.disputed.includes(record.id));
  return (
    <section className="card">
      <div className="row">
        <h2>{e.appealTitle}</h2>
        {appeal.outcome && <span className="tag">{e.outcome[appeal.outcome]}</span>}
      </div>
      <p className="prose">{appeal.reason}</p>
      <ul>
        {disputed.map((record) => (
          <li key={record.id}>
            <span className="num">{record.on}</span> {e.kind[record.kind]} · {record.title}
          </li>
        ))}
      </ul>
      {appeal.outcomeReason && <p className="prose">{e.outcomeReason(appeal.outcomeReason)}</p>}
    </section>
  );
}

function History({ details }: { details: EvaluationDetails }) {
  const t = useText();
  const e = useEvaluationText();
  return (
    <section>
      <h2>{e.history}</h2>
      <ol className="evaluation-history">
        {details.history.map((line) => (
          <li key={`${line.at}-${line.action}`}>
            <span className="row">
              <strong>{e.action[line.action]}</strong>
              <span className="muted num">{formatInstant(line.at)}</span>
              <span className="muted">{[line.actorName, roleName(t, line.actorRole)].filter(Boolean).join(' · ')}</span>
            </span>
            {line.note && <p className="prose">{line.note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
