import type { Clock, ClockStep, ClockStepKind } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant, weekdayOf } from '@/lib/dates';
import { useClocks } from './queries';

export function Clocks({ id }: { id: string }) {
  const t = useText().complaints.clock;
  const clocks = useClocks(id);
  return (
    <Loaded query={clocks} empty={(all) => all.length === 0 && <p className="muted">{t.none}</p>}>
      {(all) =>
        [...all]
          .sort((a, b) => Number(Boolean(a.stoppedAt)) - Number(Boolean(b.stoppedAt)))
          .map((clock) => <ClockCard key={clock.id} clock={clock} />)
      }
    </Loaded>
  );
}

/** How the due date came about: limit and rule in words, then every day with what it did. */
function ClockCard({ clock }: { clock: Clock }) {
  const t = useText();
  const c = t.complaints.clock;
  const unit = t.common.unit[clock.limit.unit];
  const counted = clock.steps.filter((s) => s.kind === 'counted' || s.kind === 'makeUpWorkday').length;
  const skipped = clock.steps.filter((s) => s.kind === 'restDay' || s.kind === 'holiday' || s.kind === 'paused').length;
  return (
    <details className="clock" open={!clock.stoppedAt}>
      <summary>
        <strong>{c.kind[clock.kind]}</strong>{' '}
        <span className="tag" data-tone={clock.overdue ? 'bad' : clock.stoppedAt ? 'quiet' : 'accent'}>
          {clock.overdue ? t.complaints.queue.overdue : clock.stoppedAt ? c.stopped : c.running}
        </span>{' '}
        <span className="num">{formatInstant(clock.dueAt)}</span>
        {clock.provisional && <span className="tag">{t.complaints.due.provisional}</span>}
      </summary>
      <dl className="facts" style={{ marginTop: 10 }}>
        <div>
          <dt>{c.from}</dt>
          <dd className="num">{formatInstant(clock.startedAt)}</dd>
        </div>
        <div>
          <dt>{c.limit}</dt>
          <dd>{t.common.amount(clock.limit.amount, unit)}</dd>
        </div>
        <div>
          <dt>{c.due}</dt>
          <dd className="num">{formatInstant(clock.dueAt)}</dd>
        </div>
        <div>
          <dt>{c.rule}</dt>
          <dd>{[clock.rule.source ?? c.noSource, clock.rule.clause].filter(Boolean).join(' ')}</dd>
        </div>
        {clock.stoppedAt && (
          <div>
            <dt>{c.stopped}</dt>
            <dd className="num">{formatInstant(clock.stoppedAt)}</dd>
          </div>
        )}
        {clock.extension && (
          <div>
            <dt>{c.extension}</dt>
            <dd>
              {t.common.amount(clock.extension.amount, t.common.unit[clock.extension.unit])} {clock.extension.reason}
            </dd>
          </div>
        )}
        {clock.pauses.map((pause) => (
          <div key={pause.from}>
            <dt>{c.pauses}</dt>
            <dd>
              {pause.until
                ? c.pausedUntil(formatInstant(pause.from), formatInstant(pause.until))
                : c.stillPaused(formatInstant(pause.from))}{' '}
              {pause.reason}
            </dd>
          </div>
        ))}
      </dl>
      {clock.provisional && <p className="muted">{t.complaints.due.provisionalHint}</p>}
      {clock.steps.length > 0 && (
        <>
          <p style={{ margin: '10px 0 0' }}>
            {c.counted(counted, unit)}
            {skipped > 0 && `，${c.skipped(skipped)}`}
          </p>
          <Strip steps={clock.steps} />
          <Legend kinds={[...new Set(clock.steps.map((s) => s.kind))]} />
        </>
      )}
    </details>
  );
}

function Strip({ steps }: { steps: ClockStep[] }) {
  const t = useText().complaints.clock;
  return (
    <ol className="strip" aria-label={t.stripLabel}>
      {steps.map((step, i) => {
        const words = [step.date, t.step[step.kind], step.note, step.count ? t.countNo(step.count) : null].filter(Boolean).join(' · ');
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a day may have several steps of one kind; the list never reorders
          <li key={i} data-kind={step.kind} title={words}>
            <span aria-hidden="true">{step.date.slice(5)}</span>
            <b aria-hidden="true">{step.count && step.kind !== 'due' ? step.count : t.stepMark[step.kind]}</b>
            <span aria-hidden="true">{t.weekday[weekdayOf(step.date)]}</span>
            <span className="visually-hidden">{words}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Legend({ kinds }: { kinds: ClockStepKind[] }) {
  const t = useText().complaints.clock;
  return (
    <div className="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <b>{t.stepMark[kind]}</b> {t.step[kind]}
        </span>
      ))}
    </div>
  );
}
