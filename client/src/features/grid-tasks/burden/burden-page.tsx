import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '@/api/client';
import { keys } from '@/api/keys';
import { useUser } from '@/api/session';
import type { Burden } from '@/api/types';
import { DateField } from '@/components/date-field';
import { EmptyState, Loaded } from '@/components/states';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { usePageSearch } from '@/lib/page-state';
import './burden.css';
import { BurdenAsks, BurdenDepartments, BurdenGrids, BurdenMonths, BurdenTotals, BurdenWorkers } from './burden-sections';
import { type BurdenSearch, monthsOf } from './search';

export default function BurdenPage(): ReactNode {
  const t = useText();
  const b = t.ledger.burden;
  const user = useUser();
  const [search, setSearch] = usePageSearch<BurdenSearch>();
  const { from, to } = monthsOf(search);
  const asked = { from, to, area: search.area };
  const burden = useQuery({
    queryKey: [...keys.burden, asked],
    queryFn: ({ signal }) => api.get<Burden>('/burden', { query: asked, signal }),
    placeholderData: (previous) => previous,
  });
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{b.title}</h1>
          <span className="muted">{b.intro}</span>
        </div>
        <div className="row no-print">
          <DateField
            month
            aria-label={b.from}
            value={from}
            max={to}
            allowClear={false}
            onChange={(month) => month && setSearch({ ...search, from: month, to })}
          />
          <DateField
            month
            aria-label={b.to}
            value={to}
            min={from}
            allowClear={false}
            onChange={(month) => month && setSearch({ ...search, from, to: month })}
          />
          <DivisionPicker
            root={user.areaCode}
            aria-label={b.area}
            value={search.area}
            onChange={(area) => setSearch({ ...search, area: area ?? undefined })}
          />
        </div>
      </div>
      <Loaded
        query={burden}
        skeletonRows={12}
        empty={(data) => data.total.tasks === 0 && data.asks.length === 0 && <EmptyState kind="none" title={b.none} />}
      >
        {(data) => (
          <>
            <BurdenTotals burden={data} />
            <div className="burden-charts">
              <BurdenMonths burden={data} />
              <BurdenDepartments burden={data} />
            </div>
            {data.asks.length > 0 && <BurdenAsks asks={data.asks} />}
            <BurdenGrids burden={data} />
            {data.workers && data.workers.length > 0 && <BurdenWorkers workers={data.workers} />}
          </>
        )}
      </Loaded>
    </div>
  );
}
