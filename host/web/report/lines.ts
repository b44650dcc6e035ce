import type { EChartsOption } from "./echarts";
import {
  axisText, band as bandColour, base, colours, dayOf, days, dayText, decals, endOf, even, figure, figures, ink, lineSymbols, soft, warning,
} from "./look";
import type { LineChart } from "./model";

const screenHeight = 340, paperHeight = 250;

export function heightOf(isPaper: boolean): number {
  return isPaper ? paperHeight : screenHeight;
}

const head = 56, left = 76, right = 84;

export function optionOf(chart: LineChart, width: number): EChartsOption {
  const isDays = typeof chart.across[0] === "string";
  const across = chart.across.map(at => typeof at === "string" ? dayOf(at) : at);
  const points = (values: (number | null)[]) => values.map((value, i) => [across[i], value]);
  const [first, last] = [across[0]!, across[across.length - 1]!];
  const place = (at: string | number) => typeof at === "string" ? dayOf(at) : at;
  const level = Math.max(0, ...chart.levels.map(one => one.at));
  const drawn = Math.max(...[...chart.lines.map(line => line.values), chart.band?.high ?? []].flat().map(value => value ?? 0));
  const band = chart.band;
  return {
    ...base(),
    legend: {
      top: 0, left: 0, itemWidth: 28, textStyle: { color: ink, fontSize: 13 },
      data: [...chart.lines.map(line => line.name), ...band ? [band.name] : []],
    },
    grid: { left, right, top: head, bottom: 44 },
    tooltip: { ...base().tooltip as object, trigger: "axis", formatter: (at: { dataIndex: number }[]) => textAt(chart, at[0]?.dataIndex ?? 0) },
    xAxis: {
      ...isDays ? days(first, last, width - left - right) : {
        ...figures(chart.acrossName), min: first, max: last,
        axisLabel: { ...axisText(), showMinLabel: false, showMaxLabel: false, formatter: (value: number) => figure(value, 2) },
      },
      nameLocation: "middle", nameGap: 28, splitLine: { show: false },
    },
    yAxis: {
      ...figures(chart.measure), nameTextStyle: { color: soft, fontSize: 12, align: "left" }, scale: !chart.isFromZero,
      // A level that nothing reaches is in the picture too.
      max: level > drawn ? endOf(level) : undefined,
    },
    series: [
      // A band is the room between two stacked lines, the lower of which is not drawn.
      ...band ? [
        { type: "line", name: "", stack: "band", data: points(band.low), symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } },
        {
          type: "line", name: band.name, stack: "band",
          data: points(band.high.map((high, i) => high === null || band.low[i] == null ? null : high - band.low[i]!)),
          symbol: "none", silent: true, lineStyle: { opacity: 0 }, itemStyle: { color: bandColour }, areaStyle: { color: bandColour, opacity: 0.55 },
        },
      ] : [],
      ...chart.lines.map((line, index) => ({
        type: "line", name: line.name, data: points(line.values), color: colours[index % colours.length],
        itemStyle: { decal: decals[0] }, symbol: lineSymbols[index % lineSymbols.length], symbolSize: 7, showSymbol: true,
        lineStyle: { width: 2.4, type: line.isDashed ? "dashed" : "solid" },
        markLine: index > 0 ? undefined : {
          silent: true, symbol: "none", lineStyle: { color: warning, type: "dashed", width: 1.5 }, label: { color: warning, fontSize: 12 },
          data: [
            ...chart.levels.map(level => ({ yAxis: level.at, label: { formatter: level.name, position: "end" } })),
            ...chart.marks.map(mark => ({
              xAxis: place(mark.at), lineStyle: { color: soft, type: "dotted" }, label: { formatter: mark.name, color: soft, position: "end" },
            })),
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
    typeof at === "number" ? `${chart.acrossName}: ${figure(at, 2)}` : dayText(dayOf(`${at}`)),
    ...chart.lines.map(line => `${line.name}: ${text(line.values[index])}`),
    ...chart.band ? [`${chart.band.name}: ${text(chart.band.low[index])} to ${text(chart.band.high[index])}`] : [],
  ].join("\n");
}
