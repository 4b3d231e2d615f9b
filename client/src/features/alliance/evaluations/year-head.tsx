import { App, Button, Select } from 'antd';
import { useUser } from '@/api/session';
import type { EvaluationProgress, YearStep } from '@/api/types-evaluations';
import { Problem } from '@/components/problem';
import { useEvaluationText } from '@/i18n/evaluations';
import { useText } from '@/i18n/staff';
import { today } from '@/lib/dates';
import { can } from '@/lib/permissions';
import { useYearStep } from './queries';

/** The year, how far it has come, how its members spread over the bands, and what comes next. */
export function YearHead({ progress, onYear }: { progress: EvaluationProgress; onYear: (year: number) => void }) {
  const e = useEvaluationText();
  const last = Number(today().slice(0, 4)) - 1;
  const years = [...new Set([progress.year, last, ...progress.years])].sort((a, b) => b - a);
  return (
    <section className="card stack" aria-label={e.progress}>
      <div className="row spread">
        <span className="row">
          <Select
            aria-label={e.year}
            value={progress.year}
            options={years.map((value) => ({ value, label: e.yearOf(value) }))}
            style={{ width: 120 }}
            onChange={onYear}
          />
          <span className="muted">{progress.scheme ? e.byScheme(progress.scheme.number) : e.noScheme}</span>
        </span>
        {can(useUser(), 'evaluations.maintain') && <Steps progress={progress} />}
      </div>
      <ol className="evaluation-stages">
        {progress.statuses.map(({ status, count }) => (
          <li key={status} data-empty={count === 0}>
            <b className="num">{count}</b>
            <span>{e.status[status]}</span>
          </li>
        ))}
      </ol>
      <Spread progress={progress} />
    </section>
  );
}

function Steps({ progress }: { progress: EvaluationProgress }) {
  const t = useText();
  const e = useEvaluationText();
  const { message, modal } = App.useApp();
  const act = useYearStep(
    progress.year,
    (done) => void message.success(done.left > 0 ? e.doneSome(done.done, done.left) : e.done(done.done)),
  );
  const ask = (step: YearStep, ready: number) =>
    void modal.confirm({
      title: e.confirmStep[step](ready),
      okText: e.step[step],
      cancelText: t.common.cancel,
      onOk: () => act.mutate(step),
    });
  return (
    <div className="stack">
      <div className="row">
        <Button disabled={act.isPending} onClick={() => act.mutate('begin')}>
          {e.begin}
        </Button>
        {progress.steps
          .filter(({ ready }) => ready > 0)
          .map(({ step, ready }) => (
            <Button key={step} disabled={act.isPending} onClick={() => ask(step, ready)}>
              {e.step[step]} <span className="num">{ready}</span>
            </Button>
          ))}
      </div>
      <Problem error={act.error} />
    </div>
  );
}

/** Members over the bands: as many as there are, not who is ahead of whom. */
function Spread({ progress }: { progress: EvaluationProgress }) {
  const e = useEvaluationText();
  const scored = progress.bands.reduce((sum, { count }) => sum + count, 0);
  if (scored === 0) return null;
  const most = Math.max(...progress.bands.map(({ count }) => count));
  return (
    <dl className="evaluation-spread" aria-label={e.spread}>
      {progress.bands.map(({ band, count }) => (
        <div key={band}>
          <dt>{e.band[band]}</dt>
          <dd>
            <i data-band={band} style={{ width: `${(count / most) * 100}%` }} aria-hidden />
            <span className="num">{e.members(count)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
