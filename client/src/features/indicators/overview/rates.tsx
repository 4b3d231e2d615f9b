import type { Overview } from '@/api/types';
import { useText } from '@/i18n/staff';

/** Never a percentage alone: the fraction it is made of stands beside it, and what it counts below. */
export function Rates({ overview }: { overview: Overview }) {
  const t = useText().indicators;
  return (
    <section aria-label={t.rates}>
      <h2>{t.rates}</h2>
      <div className="rates">
        {overview.rates.map((rate) => (
          <div key={rate.key} className="card rate">
            <span>{t.rate[rate.key] ?? rate.key}</span>
            <span className="row spread">
              <b>{rate.value == null ? t.noRate : `${rate.value.toFixed(1)}%`}</b>
              <span className="num muted">{t.fraction(rate.numerator, rate.denominator)}</span>
            </span>
            <progress value={rate.value ?? 0} max={100} aria-hidden="true" />
            <small>{rate.definition}</small>
          </div>
        ))}
      </div>
    </section>
  );
}
