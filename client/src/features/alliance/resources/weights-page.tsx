import { App, Button, Form, InputNumber, Slider } from 'antd';
import { type ReactNode, useState } from 'react';
import { useUser } from '@/api/session';
import { type MatchWeights, matchFactors, type NewWeights } from '@/api/types-alliance';
import { Problem } from '@/components/problem';
import { Loaded } from '@/components/states';
import { useText } from '@/i18n/staff';
import { can } from '@/lib/permissions';
import { useTune, useWeights } from './queries';
import './resources.css';

/** How the county weighs what speaks for a match. */
export default function WeightsPage(): ReactNode {
  const l = useText().lists;
  const weights = useWeights();
  return (
    <div className="page page-narrow">
      <div>
        <h1>{l.tune}</h1>
        <span className="muted">{l.weights.intro}</span>
      </div>
      <Loaded query={weights}>{(data) => <Weights data={data} />}</Loaded>
    </div>
  );
}

function Weights({ data }: { data: MatchWeights }) {
  const t = useText();
  const w = t.lists.weights;
  const { message } = App.useApp();
  const tunes = can(useUser(), 'matching.tune');
  const { isDefault, ...stored } = data;
  const [values, setValues] = useState<NewWeights>(stored);
  const act = useTune(() => void message.success(t.common.saved));
  return (
    <section className="card">
      <Form layout="vertical" onFinish={() => act.mutate(values)}>
        <Problem error={act.error} />
        {isDefault && <p className="muted">{w.isDefault}</p>}
        {matchFactors.map((factor) => {
          const set = (value: number | null) => setValues({ ...values, [factor]: value ?? 0 });
          return (
            <div key={factor} className="weight-row">
              <span>{w.factor[factor]}</span>
              <Slider
                min={0}
                max={100}
                value={values[factor]}
                disabled={!tunes}
                ariaLabelForHandle={w.factor[factor]}
                onChange={(value) => set(value as number)}
              />
              <InputNumber
                min={0}
                max={100}
                precision={0}
                value={values[factor]}
                disabled={!tunes}
                aria-label={w.points(w.factor[factor])}
                onChange={set}
                style={{ width: '100%' }}
              />
            </div>
          );
        })}
        <p aria-live="polite">
          <strong>
            <Preview values={values} />
          </strong>
        </p>
        {tunes ? (
          <Button type="primary" htmlType="submit" loading={act.isPending}>
            {t.common.save}
          </Button>
        ) : (
          <p className="muted">{w.readOnly}</p>
        )}
      </Form>
    </section>
  );
}

function Preview({ values }: { values: NewWeights }) {
  const w = useText().lists.weights;
  const total = matchFactors.reduce((sum, factor) => sum + values[factor], 0);
  const first = matchFactors.reduce((best, factor) => (values[factor] > values[best] ? factor : best));
  return total === 0 ? w.nothing : w.preview(total, w.factor[first], Math.round((100 * values[first]) / total));
}
