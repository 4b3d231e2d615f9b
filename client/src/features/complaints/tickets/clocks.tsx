import type { Clock, ClockStepKind } from '@/api/types';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { formatInstant, weekdayOf } from '@/lib/dates';
import { type ClockDay, clockDays, countedIn, skippedDays } from './clock-days';
import { useClocks } from './queries';

/** How the server marks a rule that nobody has written down. */
const unsourced = 'default, unsourced';

export function Clocks({ id }: { id: string }) {
  const t = useText().complaints.clock;
  const clocks = useClocks(id);
  return (
    <Loaded query={clocks} empty={(all) => all.length === 0 && <p className="muted">{t.none}</p>}>
      {(all) => {
        const running = all.filter((clock) => !clock.stoppedAt);
        const ordered = [...running, ...all.filter((clock) => clock.stoppedAt)];
        // With none running, what people ask about is the handling.
        const shown = running.length > 0 ? running : all.filter((clock) => clock.kind === 'handle').slice(-1);
        return ordered.map((clock) => <ClockCard key={clock.id} clock={clock} open={shown.includes(clock)} />);
      }}
    </Loaded>
  );
}

/** How the due date came about: limit and rule in words, then every day with what it did. */
function ClockCard({ clock, open }: { clock: Clock; open: boolean }) {
  const t = useText();
  const c = t.complaints.clock;
  const unit = t.common.unit[clock.limit.unit];
  const days = clockDays(clock.steps, clock.limit.unit);
  const counted = countedIn(clock.steps, clock.limit.unit);
  const skipped = skippedDays(days);
  return (
    <details className="clock" open={open}>
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
          <dd>
            {[clock.ruleSource && clock.ruleSource !== unsourced ? clock.ruleSource : c.noSource, clock.ruleClause]
              .filter(Boolean)
              .join(' ')}
          </dd>
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
              {t.common.amount(clock.extension.by.amount, t.common.unit[clock.extension.by.unit])} {clock.extension.reason}
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
            {skipped > 0 && ` · ${c.skipped(skipped)}`}
          </p>
          <Strip days={days} />
          <Legend kinds={[...new Set(days.map((day) => day.kind))]} />
        </>
      )}
    </details>
  );
}

function Strip({ days }: { days: ClockDay[] }) {
  const t = useText().complaints.clock;
  return (
    <ol className="strip" aria-label={t.stripLabel}>
      {days.map((day) => {
        const words = `${day.date}：${day.lines.map((line) => [t.step[line.kind], line.note].filter(Boolean).join(' ')).join('；')}`;
        return (
          <li key={day.date} data-kind={day.kind} title={words}>
            <span aria-hidden="true">{day.date.slice(5)}</span>
            <b aria-hidden="true">{day.number ?? t.stepMark[day.kind]}</b>
            <span aria-hidden="true">{t.weekday[weekdayOf(day.date)]}</span>
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
