import type { EChartsCoreOption } from 'echarts/core';

export interface Series {
  name: string;
  values: number[];
  kind?: 'bar' | 'line';
}

const light = { text: '#3b4d55', line: '#dbe3e7', colors: ['#0d6f86', '#c77700', '#6b7f88'] };
const dark = { text: '#a9bac2', line: '#2d3b42', colors: ['#5fc3d8', '#f0b866', '#93a5ad'] };

/** Legend above (it would lie over the axis), few grid lines, our three colours. */
export function columns(labels: string[], series: Series[], isDark: boolean): EChartsCoreOption {
  const look = isDark ? dark : light;
  return {
    color: look.colors,
    textStyle: { color: look.text },
    legend: { top: 0, textStyle: { color: look.text } },
    tooltip: { trigger: 'axis' },
    grid: { top: 36, left: 8, right: 8, bottom: 4, containLabel: true },
    xAxis: {
      type: 'category',
      data: labels,
      axisLabel: { color: look.text, hideOverlap: true },
      axisLine: { lineStyle: { color: look.line } },
    },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: look.text }, splitLine: { lineStyle: { color: look.line } } },
    series: series.map(({ name, values, kind = 'bar' }) => ({
      name,
      type: kind,
      data: values,
      barMaxWidth: 18,
      smooth: false,
      symbolSize: 6,
    })),
  };
}

export function rowsChart(labels: string[], series: Series[], isDark: boolean): EChartsCoreOption {
  const look = isDark ? dark : light;
  return {
    color: look.colors,
    textStyle: { color: look.text },
    legend: series.length > 1 ? { top: 0, textStyle: { color: look.text } } : undefined,
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    grid: { top: series.length > 1 ? 36 : 8, left: 8, right: 24, bottom: 4, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, axisLabel: { color: look.text }, splitLine: { lineStyle: { color: look.line } } },
    yAxis: {
      type: 'category',
      inverse: true,
      data: labels,
      axisLabel: { color: look.text, width: 130, overflow: 'truncate' },
      axisTick: { show: false },
    },
    series: series.map(({ name, values }) => ({
      name,
      type: 'bar',
      data: values,
      barMaxWidth: 16,
      label: { show: true, position: 'right', color: look.text },
    })),
  };
}
