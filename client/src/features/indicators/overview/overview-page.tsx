import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { useUser } from '@/api/session';
import type { Overview } from '@/api/types';
import { DateField } from '@/components/date-field';
import { Loaded } from '@/components/states';
import { DivisionPicker } from '@/components/territory/pickers';
import { useText } from '@/i18n/staff';
import { formatInstant } from '@/lib/dates';
import { usePageSearch } from '@/lib/page-state';
import { Breakdowns } from './breakdowns';
import { Figures } from './figures';
import { GridSection } from './grid-section';
import './overview.css';
import { useOverview } from './queries';
import { Rates } from './rates';
import { type OverviewSearch, type Period, periods, rangeOf, resolved } from './search';

export default function OverviewPage(): ReactNode {
  const t = useText();
  const i = t.indicators;
  const user = useUser();
  const [search, setSearch] = usePageSearch<OverviewSearch>();
  const range = resolved(search);
  const asked = { area: search.area ?? user.areaCode, ...range };
  const overview = useOverview(asked);
  const period = (Object.keys(periods) as Period[]).find((p) => rangeOf(p).from === range.from && rangeOf(p).to === range.to);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{i.title}</h1>
          <span className="muted">{overview.data && i.asOf(formatInstant(overview.data.asOf))}</span>
        </div>
        <div className="row no-print">
          <Segmented<string>
            aria-label={i.period}
            value={period ?? ''}
            options={(Object.keys(periods) as Period[]).map((value) => ({ value, label: i.periods[value] }))}
            onChange={(value) => setSearch({ ...search, ...rangeOf(value as Period) })}
          />
          <DateField
            aria-label={i.from}
            value={range.from}
            max={range.to}
            allowClear={false}
            onChange={(from) => from && setSearch({ ...search, from })}
          />
          <DateField
            aria-label={i.to}
            value={range.to}
            min={range.from}
            allowClear={false}
            onChange={(to) => to && setSearch({ ...search, to })}
          />
          <DivisionPicker
            root={user.areaCode}
            aria-label={i.area}
            value={search.area}
            onChange={(area) => setSearch({ ...search, area: area ?? undefined })}
          />
        </div>
      </div>
      <Loaded query={overview} skeletonRows={14}>
        {(data: Overview) => (
          <>
            <Figures overview={data} search={{ area: search.area, ...range }} />
            <Rates overview={data} />
            <Breakdowns overview={data} />
          </>
        )}
      </Loaded>
      <GridSection asked={asked} />
    </div>
  );
}
