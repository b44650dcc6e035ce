import type { EChartsOption } from "./echarts";
import { axisText, band as bandColour, base, colours, even, figure, figures, ink, lineSymbols, soft, warning } from "./look";
import type { LineChart } from "./model";

const height = 340, head = 56;

export function heightOf(_: LineChart): number {
  return height;
}

export function optionOf(chart: LineChart): EChartsOption {
  const isTime = typeof chart.across[0] === "string";
  const points = (values: (number | null)[]) => values.map((value, i) => [chart.across[i], value]);
  const band = chart.band;
  return {
    ...base(),
    legend: {
      top: 0, left: 0, itemWidth: 28, textStyle: { color: ink, fontSize: 13 },
      data: [...chart.lines.map(line => line.name), ...band ? [band.name] : []],
    },
    grid: { left: 64, right: 84, top: head, bottom: 48 },
    tooltip: { ...base().tooltip as object, trigger: "axis", formatter: (at: { dataIndex: number }[]) => textAt(chart, at[0]?.dataIndex ?? 0) },
    xAxis: {
      ...figures(chart.acrossName), type: isTime ? "time" : "value", nameLocation: "middle", nameGap: 30, min: "dataMin", max: "dataMax",
      splitLine: { show: false }, axisLabel: isTime ? { ...axisText, formatter: "{d} {MMM}\n{yyyy}", showMinLabel: true } : { ...axisText, formatter: (value: number) => figure(value, 2) },
    },
    yAxis: { ...figures(chart.measure), nameTextStyle: { color: soft, fontSize: 12, align: "left" }, scale: true },
    series: [
      // A band is the room between two stacked lines, the lower of which is not drawn.
      ...band ? [
        { type: "line", name: "", stack: "band", data: points(band.low), symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } },
        {
          type: "line", name: band.name, stack: "band", data: points(band.high.map((high, i) => high === null || band.low[i] == null ? null : high - band.low[i]!)),
          symbol: "none", silent: true, lineStyle: { opacity: 0 }, itemStyle: { color: bandColour }, areaStyle: { color: bandColour, opacity: 0.55 },
        },
      ] : [],
      ...chart.lines.map((line, index) => ({
        type: "line", name: line.name, data: points(line.values), connectNulls: false, color: colours[index % colours.length],
        symbol: lineSymbols[index % lineSymbols.length], symbolSize: 7, showSymbol: true,
        lineStyle: { width: 2.4, type: line.isDashed ? "dashed" : "solid" },
        markLine: index > 0 ? undefined : {
          silent: true, symbol: "none", lineStyle: { color: warning, type: "dashed", width: 1.5 }, label: { color: warning, fontSize: 12 },
          data: [
            ...chart.levels.map(level => ({ yAxis: level.at, label: { formatter: level.name, position: "end" } })),
            ...chart.marks.map(mark => ({ xAxis: mark.at, lineStyle: { color: soft, type: "dotted" }, label: { formatter: mark.name, color: soft, position: "end" } })),
          ],
        },
      })),
    ],
  } as EChartsOption;
}

function textAt(chart: LineChart, index: number): string {
  const at = chart.across[index];
  const text = (value: number | null | undefined) => value === null || value === undefined ? "not known" : even(value, chart.digits);
  return [
    typeof at === "number" ? `${chart.acrossName}: ${figure(at, 2)}` : `${at}`,
    ...chart.lines.map(line => `${line.name}: ${text(line.values[index])}`),
    ...chart.band ? [`${chart.band.name}: ${text(chart.band.low[index])} to ${text(chart.band.high[index])}`] : [],
  ].join("\n");
}
