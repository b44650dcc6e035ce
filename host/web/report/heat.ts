import type { EChartsOption } from "./echarts";
import { base, even, ground, ink, names, roomFor, widthOf } from "./look";
import type { HeatChart } from "./model";

const cell = 24, foot = 8, leastColumn = 80, line = 14, rise = 40, longestHead = 300;
// From white to a dark blue: a difference of lightness, which paper and every eye can tell. Where the ground is so dark that white is easier to
// read than black, figures are white.
const lightest = "#f4f7fb", darkest = "#123e73", darkFrom = 0.68;

export function heightOf(chart: HeatChart, width: number): number {
  return chart.rows.length * cell + headOf(chart, width) + foot;
}

// Names of columns lie, in as many lines as they need, where columns have the room for it, and rise where they have not.
function headOf(chart: HeatChart, width: number): number {
  const column = columnOf(chart, width);
  return column >= leastColumn ? line * Math.max(1, ...chart.columns.map(name => linesOf(name, column - 8))) + 12
    : Math.sin(rise * Math.PI / 180) * Math.min(longestHead, widthOf(chart.columns)) + line + 12;
}

function linesOf(name: string, width: number): number {
  let lines = 1, used = 0;
  for (const word of name.split(" ")) {
    const next = widthOf([word + " "]);
    if (used > 0 && used + next > width) [lines, used] = [lines + 1, 0];
    used += next;
  }

  return lines;
}

function columnOf(chart: HeatChart, width: number): number {
  return (width - roomFor(chart.rows) - foot) / chart.columns.length;
}

export function optionOf(chart: HeatChart, width: number): EChartsOption {
  const head = headOf(chart, width);
  const data = chart.values.flatMap((row, y) => row.flatMap((value, x) => value === null ? [] : [{
    value: [x, y, value], label: { color: value > darkFrom * chart.most ? "#ffffff" : "#000000" },
  }]));
  return {
    ...base(),
    aria: { enabled: false },
    grid: { left: roomFor(chart.rows), right: foot, top: head, bottom: foot },
    tooltip: {
      ...base().tooltip as object,
      formatter: (cell: { value: number[] }) => {
        const [x, y, value] = cell.value as [number, number, number];
        return `${chart.rows[y]}, ${chart.columns[x]}\n${chart.measure}: ${even(value, chart.digits)}`;
      },
    },
    xAxis: {
      type: "category", data: chart.columns, position: "top", axisTick: { show: false }, axisLine: { show: false },
      axisLabel: {
        interval: 0, color: ink, fontSize: 12, lineHeight: 14,
        ...columnOf(chart, width) >= leastColumn ? { width: columnOf(chart, width) - 8, overflow: "break" }
          : { rotate: rise, width: longestHead, overflow: "truncate" },
      },
    },
    yAxis: { ...names(chart.rows), axisLine: { show: false } },
    visualMap: { show: false, min: 0, max: chart.most, inRange: { color: [lightest, darkest] } },
    series: [{
      type: "heatmap", data, itemStyle: { borderColor: ground, borderWidth: 1 }, emphasis: { itemStyle: { borderColor: ink, borderWidth: 2 } },
      label: { show: true, fontSize: 12, formatter: (one: { value: number[] }) => (one.value[2] ?? 0) > 0 ? even(one.value[2]!, chart.digits) : "–" },
    }],
  } as EChartsOption;
}
