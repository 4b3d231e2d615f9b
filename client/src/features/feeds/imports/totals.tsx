import type { ImportTotals } from '@/api/types';
import { useFeedsText } from '@/i18n/feeds';

export function Totals({ totals, show }: { totals: ImportTotals; show: (keyof ImportTotals)[] }) {
  const t = useFeedsText().totals;
  return (
    <div className="totals">
      {show.map((name) => (
        <div key={name} className="card">
          <span className="muted">{t[name]}</span>
          <b>{totals[name]}</b>
        </div>
      ))}
    </div>
  );
}
