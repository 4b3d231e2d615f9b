import { Button, Skeleton } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { asApiError } from '@/api/problems';
import type { AllianceOverview } from '@/api/types-alliance';
import { columns, rowsChart } from '@/components/chart/options';
import { Problem } from '@/components/problem';
import { useText } from '@/i18n/staff';
import { formatDay } from '@/lib/dates';
import { useDark } from '@/lib/preferences';
import { useAllianceOverview } from './queries';

const Chart = lazy(() => import('@/components/chart/chart'));

/** How the alliance did in the last year: demands met, waits, gaps by place and kind, themes, what members contributed. */
export function OverviewTab() {
  const overview = useAllianceOverview();
  if (overview.isPending) return <Skeleton active />;
  if (!overview.data) return <Problem error={overview.error ? asApiError(overview.error) : null} onRetry={() => void overview.refetch()} />;
  return <Figures overview={overview.data} />;
}

function Figures({ overview }: { overview: AllianceOverview }) {
  const t = useText();
  const o = t.alliance.overview;
  const dark = useDark();
  const { demands, gaps, themes, members } = overview;
  const places = [...new Set(gaps.map((g) => g.communityName ?? g.community))];
  const inPlace = (place: string) => gaps.filter((g) => (g.communityName ?? g.community) === place).reduce((sum, g) => sum + g.count, 0);
  return (
    <div className="stack">
      <p className="muted">{o.period(formatDay(overview.from), formatDay(overview.until))}</p>
      <dl className="alliance-counts">
        {(
          [
            [o.listed, demands.listed],
            [o.claimed, demands.claimed],
            [o.met, demands.met],
            [o.wait, demands.medianWaitDays === null ? o.none : o.days(demands.medianWaitDays)],
          ] as const
        ).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="alliance-charts">
        <section className="card">
          <h2>{o.gaps}</h2>
          {places.length === 0 ? (
            <p className="muted">{o.noGaps}</p>
          ) : (
            <>
              <Suspense fallback={<div className="chart-space" />}>
                <Chart option={rowsChart(places, [{ name: o.gaps, values: places.map(inPlace) }], dark)} label={o.gaps} />
              </Suspense>
              <ul className="muted">
                {gaps.map((g) => (
                  <li key={`${g.community}-${g.category}`}>
                    {g.communityName ?? g.community} · {t.lists.category[g.category]} · <span className="num">{g.count}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
        <section className="card">
          <h2>{o.themes}</h2>
          <Suspense fallback={<div className="chart-space" />}>
            <Chart
              option={columns(
                themes.map((row) => t.lists.theme[row.theme]),
                [{ name: o.delivered, values: themes.map((row) => row.delivered) }],
                dark,
              )}
              label={o.themes}
            />
          </Suspense>
        </section>
      </div>
      <Contributions members={members} />
    </div>
  );
}

type Contribution = AllianceOverview['members'][number];
const gave = (row: Contribution) => row.delivered > 0 || row.hours > 0 || row.heads > 0;

/** By name, without a ranking: who contributed, and the others behind a button. */
function Contributions({ members }: { members: AllianceOverview['members'] }) {
  const o = useText().alliance.overview;
  const [all, setAll] = useState(false);
  const active = members.filter(gave);
  const rest = members.filter((row) => !gave(row));
  const shown = all ? [...active, ...rest] : active;
  return (
    <section className="card">
      <h2>{o.members}</h2>
      {shown.length === 0 ? (
        <p className="muted">{o.noMembers}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
        <section className="scroll-x" tabIndex={0} aria-label={o.members}>
          <table className="plain-table">
            <thead>
              <tr>
                <th>{o.member}</th>
                <th className="n">{o.delivered}</th>
                <th className="n">{o.hours}</th>
                <th className="n">{o.heads}</th>
                <th className="n">{o.stars}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <tr key={row.memberId}>
                  <td>{row.name}</td>
                  <td className="n">{row.delivered}</td>
                  <td className="n">{row.hours}</td>
                  <td className="n">{row.heads}</td>
                  <td className="n">{row.meanStars ?? o.none}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rest.length > 0 && (
        <Button type="link" aria-expanded={all} style={{ paddingInline: 0 }} onClick={() => setAll(!all)}>
          {all ? o.fewer : o.showRest(rest.length)}
        </Button>
      )}
    </section>
  );
}
