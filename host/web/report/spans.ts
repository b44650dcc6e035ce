import type { EChartsOption } from "./echarts";
import { axisText, base, colours, decals, faint, ink, names, soft, widthOf } from "./look";
import type { SpanChart } from "./model";

const row = 24, head = 64, foot = 12, thickness = 14;

export function heightOf(chart: SpanChart): number {
  return chart.rows.length * row + head + foot;
}

interface Coordinates {
  value(dimension: number): number;
  coord(at: [number, number]): [number, number];
  style(): object;
}

/** From when to when: a bar per span, with what it is about written behind it. */
export function optionOf(chart: SpanChart): EChartsOption {
  const right = widthOf(chart.spans.map(span => span.label)) + 20;
  const series = chart.kinds.map((kind, k) => ({
    type: "custom", name: kind, color: colours[k % colours.length], itemStyle: { color: colours[k % colours.length], decal: decals[k % decals.length] },
    encode: { x: [1, 2], y: 0 },
    data: chart.spans.filter(span => span.kind === k).map(span => ({ name: span.label, value: [span.row, span.from, span.to] })),
    renderItem: (_: object, api: Coordinates) => {
      const [from, y] = api.coord([api.value(1), api.value(0)]);
      const [to] = api.coord([api.value(2), api.value(0)]);
      return { type: "rect", shape: { x: from, y: y - thickness / 2, width: Math.max(3, to - from), height: thickness }, style: api.style() };
    },
    markLine: k > 0 ? undefined : {
      silent: true, symbol: "none", lineStyle: { color: soft, type: "dotted", width: 1.5 },
      data: chart.marks.map(mark => ({ xAxis: mark.at, label: { formatter: mark.name, color: soft, position: "end", fontSize: 12 } })),
    },
  }));
  // Written by a series of its own, so that patterns keep off the letters.
  const labels = {
    type: "custom", name: "", silent: true, encode: { x: [1, 2], y: 0 }, data: chart.spans.map(span => ({ name: span.label, value: [span.row, span.from, span.to] })),
    renderItem: (params: { dataIndex: number }, api: Coordinates) => {
      const [to, y] = api.coord([api.value(2), api.value(0)]);
      return { type: "text", silent: true, style: { text: chart.spans[params.dataIndex]?.label ?? "", x: to + 7, y, fill: ink, fontSize: 12, verticalAlign: "middle" } };
    },
  };
  return {
    ...base(),
    aria: { enabled: false },
    legend: { show: chart.kinds.length > 1, top: 0, left: 0, data: chart.kinds, textStyle: { color: ink, fontSize: 13 } },
    grid: { left: widthOf(chart.rows) + 24, right, top: head, bottom: foot },
    tooltip: {
      ...base().tooltip as object,
      formatter: (one: { name: string; value: [number, string, string] }) => `${chart.rows[one.value[0]]}: ${one.name}\n${one.value[1]} to ${one.value[2]}`,
    },
    xAxis: { type: "time", position: "top", axisLabel: { ...axisText, formatter: "{d} {MMM}" }, splitLine: { show: true, lineStyle: { color: faint } }, axisLine: { show: false } },
    yAxis: { ...names(chart.rows, true), splitLine: { show: false } },
    series: [...series, labels],
  } as EChartsOption;
}
