import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { Burden, BurdenLoad } from '@/api/types';
import { columns, rowsChart } from '@/components/chart/options';
import { useText } from '@/i18n/staff';
import { useDark } from '@/lib/preferences';

const Chart = lazy(() => import('@/components/chart/chart'));
const most = 12;
const rowHeight = 26;
const tones = { light: undefined, even: 'ok', heavy: 'warn' } as const;

const hoursOf = (minutes: number) => Math.round(minutes / 6) / 10;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

export function BurdenTotals({ burden }: { burden: Burden }) {
  const b = useText().ledger.burden;
  const shown: [keyof BurdenLoad, string | number, string?][] = [
    ['minutes', b.hours(burden.total.minutes)],
    ['tasks', burden.total.tasks],
    ['forms', burden.total.forms, b.formsHint],
    ['duplicates', burden.total.duplicates],
    ['open', burden.total.open],
  ];
  return (
    <dl className="totals card">
      {shown.map(([name, value, hint]) => (
        <div key={name} title={hint}>
          <dt>{b.total[name]}</dt>
          <dd className="num">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="card stack">
      <h2 style={{ margin: 0 }}>{title}</h2>
      {hint && <p className="muted burden-hint">{hint}</p>}
      {children}
    </section>
  );
}

function LoadTable({
  first,
  rows,
  extra,
}: {
  first: string;
  rows: { key: string; name: ReactNode; load: BurdenLoad; extra?: ReactNode }[];
  extra?: string;
}) {
  const b = useText().ledger.burden;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to
    <section className="scroll-x" aria-label={first} tabIndex={0}>
      <table className="plain-table burden-table">
        <thead>
          <tr>
            <th>{first}</th>
            {extra && <th>{extra}</th>}
            <th className="n">{b.minutes}</th>
            <th className="n">{b.tasks}</th>
            <th className="n">{b.forms}</th>
            <th className="n">{b.duplicates}</th>
            <th className="n">{b.open}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td>{row.name}</td>
              {extra && <td>{row.extra}</td>}
              <td className="n">{hoursOf(row.load.minutes)}</td>
              <td className="n">{row.load.tasks}</td>
              <td className="n">{row.load.forms}</td>
              <td className="n">{row.load.duplicates}</td>
              <td className="n">{row.load.open}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

export function BurdenMonths({ burden }: { burden: Burden }) {
  const b = useText().ledger.burden;
  const dark = useDark();
  const option = useMemo(
    () =>
      columns(
        burden.months.map((m) => m.month.slice(0, 7)),
        [{ name: b.minutes, values: burden.months.map((m) => hoursOf(m.load.minutes)) }],
        dark,
      ),
    [burden, b, dark],
  );
  return (
    <Section title={b.byMonth}>
      <Suspense fallback={<div style={{ height: 260 }} />}>
        <Chart option={option} label={b.byMonth} />
      </Suspense>
      <LoadTable
        first={b.month}
        rows={burden.months.map((m) => ({ key: m.month, name: <span className="num">{m.month.slice(0, 7)}</span>, load: m.load }))}
      />
    </Section>
  );
}

/** Who adds load: the county looks here before it asks the grids for more. */
export function BurdenDepartments({ burden }: { burden: Burden }) {
  const b = useText().ledger.burden;
  const dark = useDark();
  const shown = burden.departments.slice(0, most);
  const option = useMemo(
    () =>
      rowsChart(
        shown.map((d) => d.department ?? b.unlisted),
        [{ name: b.minutes, values: shown.map((d) => hoursOf(d.load.minutes)) }],
        dark,
      ),
    [shown, b, dark],
  );
  return (
    <Section title={b.byDepartment}>
      <Suspense fallback={<div style={{ height: 260 }} />}>
        <Chart option={option} label={b.byDepartment} height={Math.max(160, shown.length * rowHeight + 40)} />
      </Suspense>
      <LoadTable
        first={b.department}
        extra={b.share}
        rows={burden.departments.map((d) => ({
          key: d.department ?? '',
          name: (
            <details>
              <summary>{d.department ?? b.unlisted}</summary>
              <ul className="burden-items">
                {d.items.map((item) => (
                  <li key={item.item}>
                    {item.itemName ?? item.item} <span className="muted num">{hoursOf(item.load.minutes)}</span>
                  </li>
                ))}
              </ul>
            </details>
          ),
          load: d.load,
          extra: <span className="num">{percent(d.share)}</span>,
        }))}
      />
    </Section>
  );
}

/** A spread with bands, in the order of the names: no ranking. */
export function BurdenGrids({ burden }: { burden: Burden }) {
  const b = useText().ledger.burden;
  const { spread } = burden;
  const scale = Math.max(1, spread.most);
  const at = (minutes: number) => `${(minutes / scale) * 100}%`;
  return (
    <Section
      title={b.byGrid}
      hint={`${b.spread(String(hoursOf(spread.lowerQuartile)), String(hoursOf(spread.median)), String(hoursOf(spread.upperQuartile)))} ${b.bandHint}`}
    >
      <LoadTable
        first={b.grid}
        extra={b.bandName}
        rows={burden.grids.map((grid) => ({
          key: grid.gridId,
          name: grid.gridName ?? '—',
          load: grid.load,
          extra: (
            <span className="burden-band">
              <span className="tag" data-tone={tones[grid.band]}>
                {b.band[grid.band]}
              </span>
              <span className="burden-bar" aria-hidden>
                <i style={{ left: at(spread.lowerQuartile), width: at(spread.upperQuartile - spread.lowerQuartile) }} />
                <b style={{ left: at(grid.load.minutes) }} />
              </span>
            </span>
          ),
        }))}
      />
    </Section>
  );
}

export function BurdenWorkers({ workers }: { workers: NonNullable<Burden['workers']> }) {
  const b = useText().ledger.burden;
  return (
    <Section title={b.byWorker}>
      <LoadTable first={b.worker} rows={workers.map((w) => ({ key: w.workerId, name: w.workerName ?? '—', load: w.load }))} />
    </Section>
  );
}

/** Who asked for more than the catalogue lists, and whether money or posts came with it. */
export function BurdenAsks({ asks }: { asks: Burden['asks'] }) {
  const b = useText().ledger.burden;
  const columns = ['asked', 'admitted', 'refused', 'unfunded', 'hours', 'unfundedHours'] as const;
  return (
    <Section title={b.byAsk} hint={b.askHint}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen the table scrolls, and the keyboard must be able to */}
      <section className="scroll-x" aria-label={b.byAsk} tabIndex={0}>
        <table className="plain-table burden-table">
          <thead>
            <tr>
              <th>{b.department}</th>
              {columns.map((name) => (
                <th key={name} className="n">
                  {b.ask[name]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {asks.map((ask) => (
              <tr key={ask.unitId}>
                <td>{ask.unitName ?? '—'}</td>
                {[ask.asked, ask.admitted, ask.refused, ask.unfunded, ask.hoursPerMonth, ask.unfundedHoursPerMonth].map((value, i) => (
                  <td key={columns[i]} className="n">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Section>
  );
}
