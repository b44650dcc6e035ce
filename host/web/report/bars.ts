import type { EChartsOption } from "./echarts";
import { axisText, base, colours, decals, endOf, figure, figures, ground, ink, names, roomFor, warning, widthOf } from "./look";
import type { BarChart } from "./model";

const bar = 22, head = 36, foot = 40;
// Grey and striped.
const others = 4;

export function heightOf(chart: BarChart): number {
  const each = chart.isStacked ? 1 : chart.series.length;
  return chart.names.length * (each * bar + 12) + (chart.series.length > 1 || chart.level ? head : 8) + (chart.measure ? foot : 8);
}

/** Bars that lie, so that names can be read. */
export function optionOf(chart: BarChart): EChartsOption {
  const several = chart.series.length > 1;
  const texts = chart.series.flatMap((_, series) => chart.names.map((_, index) => textOf(chart, series, index)));
  return {
    ...base(),
    legend: { show: several, top: 0, left: 0, itemWidth: 22, textStyle: { color: ink, fontSize: 13 } },
    grid: {
      left: roomFor(chart.names), right: chart.isStacked ? 24 : widthOf(texts, 13) + 20,
      top: several || chart.level ? head : 8, bottom: chart.measure ? foot : 8,
    },
    tooltip: {
      ...base().tooltip as object,
      formatter: (one: { name: string; seriesIndex: number; dataIndex: number }) => {
        const series = chart.series[one.seriesIndex]!;
        return `${one.name}${several ? `, ${series.name}` : ""}\n${textOf(chart, one.seriesIndex, one.dataIndex)}`;
      },
    },
    xAxis: {
      ...figures(chart.measure), nameLocation: "middle", nameGap: 24, show: chart.measure !== "",
      max: chart.level ? endOf(Math.max(chart.level.at, ...chart.series.flatMap(series => series.values.map(value => value ?? 0)))) : undefined,
      axisLabel: { ...axisText(), formatter: (value: number) => figure(value, 3) },
    },
    yAxis: { ...names(chart.names) },
    series: chart.series.map((series, index) => ({
      type: "bar", name: series.name, stack: chart.isStacked ? "all" : undefined, barMaxWidth: bar, barGap: "12%", barMinHeight: chart.isStacked ? 0 : 1,
      data: series.values.map((value, at) => ({ value: value ?? 0, itemStyle: look(chart, index, at) })),
      itemStyle: { color: colours[index], decal: decals[index] },
      label: {
        show: true, fontSize: 12, color: ink, position: chart.isStacked ? "inside" : "right",
        ...chart.isStacked ? { backgroundColor: ground, padding: [2, 5], borderRadius: 2 } : {},
        ...chart.level ? { backgroundColor: ground, padding: [0, 2] } : {},
        formatter: (one: { dataIndex: number }) => chart.isStacked && !series.values[one.dataIndex] ? "" : textOf(chart, index, one.dataIndex),
      },
      markLine: index === 0 && chart.level ? {
        // Behind the bars and what is written at them.
        z: 0, silent: true, symbol: "none", lineStyle: { color: warning, type: "dashed", width: 1.5 },
        label: { formatter: chart.level.name, color: warning, fontSize: 12, position: "start", distance: 4 }, data: [{ xAxis: chart.level.at }],
      } : undefined,
    })),
  } as EChartsOption;
}

// Of bars side by side that are not in series, the one that counts keeps its colour.
function look(chart: BarChart, series: number, index: number): object {
  const kind = chart.accent !== null && chart.accent !== index ? others : series;
  return { color: colours[kind], decal: decals[kind], borderColor: ground, borderWidth: chart.isStacked ? 1 : 0 };
}

function textOf(chart: BarChart, series: number, index: number): string {
  const one = chart.series[series]!;
  const value = one.values[index];
  return one.labels?.[index] ?? (value === null || value === undefined ? "" : figure(value, 2));
}
