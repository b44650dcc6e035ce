import type { EChartsOption } from "./echarts";
import { axisText, base, faint, figure, figures, ink, names, soft, warning, widthOf } from "./look";
import type { BarChart } from "./model";

const bar = 22, head = 40, foot = 34;

export function heightOf(chart: BarChart): number {
  const each = chart.isStacked ? 1 : chart.series.length;
  return chart.names.length * (each * bar + 14) + head + foot;
}

/** Bars that lie, so that names can be read. */
export function optionOf(chart: BarChart): EChartsOption {
  const several = chart.series.length > 1;
  const texts = chart.series.flatMap(series => series.labels ?? []);
  return {
    ...base(),
    legend: { show: several, top: 0, left: 0, itemWidth: 22, textStyle: { color: ink, fontSize: 13 } },
    grid: { left: widthOf(chart.names) + 24, right: chart.isStacked ? 24 : widthOf(texts, 13) + 32, top: several ? head : 12, bottom: foot },
    tooltip: {
      ...base().tooltip as object,
      formatter: (one: { name: string; seriesIndex: number; dataIndex: number }) => {
        const series = chart.series[one.seriesIndex]!;
        return `${one.name}${several ? `, ${series.name}` : ""}\n${textOf(chart, one.seriesIndex, one.dataIndex)}`;
      },
    },
    xAxis: { ...figures(chart.measure), nameLocation: "middle", nameGap: 26, axisLabel: { ...axisText, formatter: (value: number) => figure(value, 3) } },
    yAxis: { ...names(chart.names, true) },
    series: chart.series.map((series, index) => ({
      type: "bar", name: series.name, data: series.values.map(value => value ?? "-"), stack: chart.isStacked ? "all" : undefined,
      barMaxWidth: bar, barGap: "12%",
      itemStyle: { borderColor: "#ffffff", borderWidth: chart.isStacked ? 1 : 0 },
      label: {
        show: true, fontSize: 12, color: ink, position: chart.isStacked ? "inside" : "right",
        ...chart.isStacked ? { backgroundColor: "rgba(255,255,255,0.88)", padding: [1, 4], borderRadius: 2 } : {},
        formatter: (one: { dataIndex: number; value: number | string }) => one.value === "-" || (chart.isStacked && one.value === 0) ? "" : textOf(chart, index, one.dataIndex),
      },
      markLine: index === 0 && chart.level ? {
        silent: true, symbol: "none", lineStyle: { color: warning, type: "dashed", width: 1.5 },
        label: { formatter: chart.level.name, color: warning, fontSize: 12, position: "end" }, data: [{ xAxis: chart.level.at }],
      } : undefined,
    })),
    axisPointer: { lineStyle: { color: faint }, label: { color: soft } },
  } as EChartsOption;
}

function textOf(chart: BarChart, series: number, index: number): string {
  const one = chart.series[series]!;
  const value = one.values[index];
  return one.labels?.[index] ?? (value === null || value === undefined ? "" : figure(value, 2));
}
