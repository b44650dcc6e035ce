// What the host writes into a report's page, named as the records of host/SkillsGap.Host/Reporting/Drawing.

/** A value per row and column: shade and figure of a cell. Null leaves it out. */
export interface HeatChart {
  kind: "heat";
  rows: string[];
  columns: string[];
  values: (number | null)[][];
  /** The value of the darkest shade. */
  most: number;
  measure: string;
  /** Digits after the point. */
  digits: number;
}

export interface BarSeries {
  name: string;
  values: (number | null)[];
  /** What is written at the bars; null for their values. */
  labels: string[] | null;
}

export interface BarChart {
  kind: "bars";
  names: string[];
  series: BarSeries[];
  measure: string;
  isStacked: boolean;
  /** A value to compare with, drawn across. */
  level: Level | null;
  /** Of bars side by side the one that counts; null for all alike. */
  accent: number | null;
}

export interface Level {
  name: string;
  at: number;
}

export interface LineSeries {
  name: string;
  values: (number | null)[];
  isDashed: boolean;
}

export interface Band {
  name: string;
  low: (number | null)[];
  high: (number | null)[];
}

export interface LineChart {
  kind: "lines";
  /** Days as yyyy-MM-dd, or figures. */
  across: (string | number)[];
  acrossName: string;
  measure: string;
  lines: LineSeries[];
  band: Band | null;
  levels: Level[];
  /** What stands upright: a deadline, today's budget. */
  marks: { name: string; at: string | number }[];
  digits: number;
  /** Whether the measure is shown from 0. */
  isFromZero: boolean;
}

export interface Span {
  row: number;
  from: string;
  to: string;
  label: string;
  /** Index into kinds. */
  kind: number;
}

export interface SpanChart {
  kind: "spans";
  rows: string[];
  kinds: string[];
  spans: Span[];
}

export type Chart = HeatChart | BarChart | LineChart | SpanChart;

/** The charts by the id of the element that each is drawn in. */
export type Charts = Record<string, Chart>;
