import type { EChartsOption } from "./echarts";
import { base, colours, dayOf, days, dayText, decals, ground, ink, names, roomFor, widthOf } from "./look";
import type { Span, SpanChart } from "./model";

const row = 24, head = 64, foot = 12, thickness = 14;

export function heightOf(chart: SpanChart): number {
  return chart.rows.length * row + head + foot;
}

interface Coordinates {
  value(dimension: number): number;
  coord(at: [number, number]): [number, number];
  style(): object;
  visual(name: string): unknown;
}

/** From when to when: a bar per span, with what it is about written behind it. */
export function optionOf(chart: SpanChart, width: number): EChartsOption {
  const left = roomFor(chart.rows), right = widthOf(chart.spans.map(span => span.label)) + 20;
  const valueOf = (span: Span) => [span.row, dayOf(span.from), dayOf(span.to) + 1];
  const series = chart.kinds.map((kind, k) => ({
    type: "custom", name: kind, color: colours[k], itemStyle: { color: colours[k], decal: decals[k] }, encode: { x: [1, 2], y: 0 },
    data: chart.spans.filter(span => span.kind === k).map(span => ({ name: span.label, value: valueOf(span) })),
    renderItem: (_: object, api: Coordinates) => {
      const [from, y] = api.coord([api.value(1), api.value(0)]);
      const [to] = api.coord([api.value(2), api.value(0)]);
      return {
        type: "rect", shape: { x: from, y: y - thickness / 2, width: Math.max(3, to - from), height: thickness },
        style: { ...api.style(), decal: api.visual("decal") },
      };
    },
  }));
  // Written by a series of its own, so that patterns keep off the letters.
  const labels = {
    type: "custom", name: "", silent: true, encode: { x: [1, 2], y: 0 }, data: chart.spans.map(span => ({ name: span.label, value: valueOf(span) })),
    renderItem: (params: { dataIndex: number }, api: Coordinates) => {
      const [to, y] = api.coord([api.value(2), api.value(0)]);
      return {
        type: "text", silent: true, style: {
          text: chart.spans[params.dataIndex]?.label ?? "", x: to + 7, y, fill: ink, fontSize: 12, verticalAlign: "middle",
          backgroundColor: ground, padding: [1, 2],
        },
      };
    },
  };
  return {
    ...base(),
    legend: { show: chart.kinds.length > 1, top: 0, left: 0, data: chart.kinds, textStyle: { color: ink, fontSize: 13 } },
    grid: { left, right, top: head, bottom: foot },
    tooltip: {
      ...base().tooltip as object,
      formatter: (one: { name: string; value: [number, number, number] }) =>
        `${chart.rows[one.value[0]]}: ${one.name}\n${dayText(one.value[1])} to ${dayText(one.value[2] - 1)}`,
    },
    xAxis: {
      ...days(Math.min(...chart.spans.map(span => dayOf(span.from))), Math.max(...chart.spans.map(span => dayOf(span.to))) + 1, width - left - right),
      position: "top", axisLine: { show: false },
    },
    yAxis: { ...names(chart.rows), splitLine: { show: false } },
    series: [...series, labels],
  } as EChartsOption;
}
