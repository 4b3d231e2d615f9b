import type { EChartsCoreOption } from 'echarts/core';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import type { Overview } from '@/api/types';
import { columns, rowsChart } from '@/components/chart/options';
import { useCategoryLabel } from '@/components/territory/category-name';
import { type Text, useText } from '@/i18n/staff';
import { useDark } from '@/lib/preferences';

const Chart = lazy(() => import('@/components/chart/chart'));
const most = 12;

interface Block {
  title: string;
  option: EChartsCoreOption;
  head: string[];
  rows: (string | number)[][];
}

export function Breakdowns({ overview }: { overview: Overview }) {
  const t = useText();
  const dark = useDark();
  const categoryLabel = useCategoryLabel();
  const blocks = useMemo(() => blocksOf(overview, t, dark, categoryLabel), [overview, t, dark, categoryLabel]);
  return (
    <div className="charts">
      {blocks.map((block) => (
        <section key={block.title} className="card">
          <h2>{block.title}</h2>
          {block.rows.every((row) => row.slice(1).every((value) => !value)) ? (
            <p className="muted">{t.indicators.noData}</p>
          ) : (
            <>
              <Suspense fallback={<div className="chart-space" />}>
                <Chart option={block.option} label={block.title} />
              </Suspense>
              <details>
                <summary>{t.indicators.asTable}</summary>
                <DataTable caption={block.title} head={block.head} rows={block.rows} />
              </details>
            </>
          )}
        </section>
      ))}
    </div>
  );
}

export function DataTable({ caption, head, rows }: { caption: string; head: string[]; rows: (string | number)[][] }): ReactNode {
  return (
    <div className="scroll-x">
      <table className="plain-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((name, i) => (
              <th key={name} className={i > 0 ? 'n' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((cell, i) => (
                <td key={head[i]} className={i > 0 ? 'n' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const channelName = (t: Text, channel: string) => (t.complaints.channel as Readonly<Record<string, string>>)[channel] ?? channel;

function blocksOf(overview: Overview, t: Text, dark: boolean, categoryLabel: ReturnType<typeof useCategoryLabel>): Block[] {
  const i = t.indicators;
  const { byMonth, byArea, byCategory, byChannel } = overview;
  const areas = byArea.slice(0, most);
  const categories = byCategory.slice(0, most);
  return [
    {
      title: i.byMonth,
      option: columns(
        byMonth.map((m) => m.month.slice(0, 7)),
        [
          { name: i.total.received, values: byMonth.map((m) => m.received) },
          { name: i.total.closed, values: byMonth.map((m) => m.closed) },
          { name: i.onTime, values: byMonth.map((m) => m.handledOnTime), kind: 'line' },
        ],
        dark,
      ),
      head: [i.month, i.total.received, i.total.closed, i.handled, i.onTime],
      rows: byMonth.map((m) => [m.month.slice(0, 7), m.received, m.closed, m.handled, m.handledOnTime]),
    },
    {
      title: i.byArea,
      option: rowsChart(
        areas.map((a) => a.name ?? a.code),
        [
          { name: i.total.received, values: areas.map((a) => a.received) },
          { name: i.total.overdue, values: areas.map((a) => a.overdue) },
        ],
        dark,
      ),
      head: [i.name, i.total.received, i.total.open, i.total.overdue],
      rows: byArea.map((a) => [a.name ?? a.code, a.received, a.open, a.overdue]),
    },
    {
      title: i.byCategory,
      option: rowsChart(
        categories.map((c) => categoryLabel(c.code, c.name) ?? i.unsorted),
        [{ name: i.total.received, values: categories.map((c) => c.received) }],
        dark,
      ),
      head: [i.name, i.total.received],
      rows: byCategory.map((c) => [categoryLabel(c.code, c.name) ?? i.unsorted, c.received]),
    },
    {
      title: i.byChannel,
      option: rowsChart(
        byChannel.map((c) => channelName(t, c.channel)),
        [{ name: i.total.received, values: byChannel.map((c) => c.received) }],
        dark,
      ),
      head: [i.name, i.total.received],
      rows: byChannel.map((c) => [channelName(t, c.channel), c.received]),
    },
  ];
}
