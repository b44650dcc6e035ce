import type { EChartsOption } from "./echarts";
import { base, even, faint, ink, names, widthOf } from "./look";
import type { HeatChart } from "./model";

const cell = 24, head = 96, foot = 16;
// From white to a dark blue: a difference of lightness, which paper and every eye can tell. Figures are white on the darker half.
const lightest = "#f4f7fb", darkest = "#123e73", darkFrom = 0.5;

export function heightOf(chart: HeatChart): number {
  return chart.rows.length * cell + head + foot;
}

export function optionOf(chart: HeatChart): EChartsOption {
  const data = chart.values.flatMap((row, y) => row.flatMap((value, x) => value === null ? [] : [{
    value: [x, y, value], label: { color: value > darkFrom * chart.most ? "#ffffff" : ink },
  }]));
  return {
    ...base(),
    aria: { enabled: false },
    grid: { left: widthOf(chart.rows) + 24, right: 16, top: head, bottom: foot },
    tooltip: {
      ...base().tooltip as object,
      formatter: (cell: { value: number[] }) => {
        const [x, y, value] = cell.value as [number, number, number];
        return `${chart.rows[y]}, ${chart.columns[x]}\n${chart.measure}: ${even(value, chart.digits)}`;
      },
    },
    xAxis: {
      ...names(chart.columns, false), position: "top", axisLine: { show: false },
      axisLabel: { interval: 0, color: ink, fontSize: 12, rotate: 32, overflow: "truncate", width: 130 },
    },
    yAxis: { ...names(chart.rows, true), axisLine: { show: false } },
    visualMap: { show: false, min: 0, max: chart.most, inRange: { color: [lightest, darkest] } },
    series: [{
      type: "heatmap", data, itemStyle: { borderColor: "#ffffff", borderWidth: 1 }, emphasis: { itemStyle: { borderColor: ink, borderWidth: 2 } },
      label: { show: true, fontSize: 12, formatter: (one: { value: number[] }) => (one.value[2] ?? 0) > 0 ? even(one.value[2]!, chart.digits) : "–" },
      backgroundColor: faint,
    }],
  } as EChartsOption;
}
