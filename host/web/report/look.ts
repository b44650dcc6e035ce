import type { EChartsOption } from "./echarts";

// Told apart by those who do not tell red from green, and far enough from their ground to be read on it.
const onWhite = {
  ink: "#222222", soft: "#555555", faint: "#dddddd", warning: "#a04030", band: "#a9c6e8", ground: "#ffffff",
  colours: ["#1f5fa8", "#c8731d", "#2a7f4f", "#7a3fa0", "#5b6570"],
};
const onDark: typeof onWhite = {
  ink: "#e4e7eb", soft: "#aab2bb", faint: "#3a424b", warning: "#ec9482", band: "#34567e", ground: "#15181c",
  colours: ["#6ba6e8", "#e39a52", "#5cbf8a", "#c09ae0", "#98a4b0"],
};

export let { ink, soft, faint, warning, band, ground, colours } = onWhite;

/** What is drawn from now on is drawn for a dark ground, or for a white one. */
export function paint(isDark: boolean): void {
  ({ ink, soft, faint, warning, band, ground, colours } = isDark ? onDark : onWhite);
}

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", Arial, sans-serif';

/** A pattern for each colour, so that paper without colour tells series apart too. */
export const decals = [
  { symbol: "none" },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], symbolSize: 1, rotation: Math.PI / 4, color: "rgba(255,255,255,0.65)" },
  { symbol: "circle", dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0], symbolSize: 0.75, color: "rgba(255,255,255,0.8)" },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], symbolSize: 1, rotation: -Math.PI / 4, color: "rgba(255,255,255,0.65)" },
  { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [3, 3], symbolSize: 1, color: "rgba(255,255,255,0.65)" },
];

export const lineSymbols = ["circle", "diamond", "triangle", "rect", "roundRect"];

/** What every chart has: nothing moves, hints are drawn and never written as markup, series have patterns. */
export function base(): EChartsOption {
  return {
    animation: false,
    color: colours,
    textStyle: { fontFamily: font, fontSize: 13, color: ink },
    // What a chart says stands beside it in words; patterns are what is wanted of this.
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals } },
    tooltip: {
      renderMode: "richText", confine: true, transitionDuration: 0, backgroundColor: ground,
      textStyle: { color: ink, fontFamily: font, fontSize: 13 },
    },
  } as EChartsOption;
}

export function axisText() {
  return { color: soft, fontSize: 12, hideOverlap: true };
}

const longestName = 270;

/** An axis of names, the first at the top; a name that is too long is cut. */
export function names(values: string[]): object {
  return {
    type: "category", data: values, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: faint } },
    axisLabel: { ...axisText(), color: ink, interval: 0, hideOverlap: false, width: longestName, overflow: "truncate" },
  };
}

/** Room to the left of an axis of names. */
export function roomFor(values: string[]): number {
  return Math.min(longestName, widthOf(values)) + 24;
}

/** An axis of figures. */
export function figures(name: string): object {
  return {
    type: "value", name, nameTextStyle: { color: soft, fontSize: 12 }, axisLabel: { ...axisText(), formatter: (value: number) => figure(value, 2) },
    splitLine: { lineStyle: { color: faint } },
  };
}

const milliseconds = 86_400_000, week = 7;

/** The number of a day given as yyyy-MM-dd. */
export function dayOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / milliseconds;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day in words, as the tables have it. */
export function dayText(day: number): string {
  const date = new Date(day * milliseconds);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

/** An axis of days from the first to the last, with ticks every so many weeks that there is room for their names. */
export function days(first: number, last: number, width: number): object {
  const most = Math.max(2, Math.floor(width / 95));
  const interval = week * Math.max(1, Math.ceil((last - first) / week / most));
  return { ...figures(""), min: first, max: last, interval, axisLabel: { ...axisText(), showMaxLabel: (last - first) % interval === 0, formatter: dayText } };
}

/** A figure as the tables have it: thousands by commas, at most so many digits after the point. */
export function figure(value: number, digits: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: digits });
}

/** A figure with all its digits after the point, for figures beneath each other. */
export function even(value: number, digits: number): string {
  return value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** The least of 1, 2, 5 times a power of ten that is a fifth of a figure or more, as often as the figure needs it: where an axis may end. */
export function endOf(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most / 5));
  const step = power * ([1, 2, 5, 10].find(times => times * power >= most / 5) ?? 10);
  return Math.ceil(most / step) * step;
}

/** About the width of a text, for room that must be left before anything is drawn. */
export function widthOf(texts: string[], size = 12): number {
  return Math.max(0, ...texts.map(text => text.length)) * size * 0.56;
}
