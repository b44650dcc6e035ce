import * as bars from "./bars";
import { type ECharts, type EChartsOption, init } from "./echarts";
import * as heat from "./heat";
import { walk } from "./keys";
import * as lines from "./lines";
import { paint } from "./look";
import type { Chart, Charts } from "./model";
import * as spans from "./spans";

// A page of paper between its margins, at 96 dots to the inch: A4 and Letter both hold as much. What is higher would be cut in two.
const paper = 690, sheet = 900, gap = 20;

const dark = matchMedia("(prefers-color-scheme: dark)");

const drawn: { chart: Chart; made: ECharts; element: HTMLElement }[] = [];

function main(): void {
  const data = document.getElementById("charts")?.textContent;
  if (!data) return;
  document.documentElement.classList.add("drawn");
  for (const [id, chart] of Object.entries(JSON.parse(data) as Charts)) {
    const element = document.getElementById(id);
    if (!element) continue;
    const made = init(element, null, { renderer: "svg" });
    drawn.push({ chart, made, element });
    walk(element, made, chart);
  }

  // Without charts the tables are what there is to see; beside charts they wait until they are asked for.
  for (const table of document.querySelectorAll<HTMLDetailsElement>("details.figures")) table.open = false;
  draw();
  addEventListener("resize", () => draw());
  dark.addEventListener("change", () => draw());
  addEventListener("beforeprint", () => draw(true));
  addEventListener("afterprint", () => draw());
}

/** Draws everything, as wide as its place on the screen, or for a page. */
function draw(isPaper = false): void {
  paint(!isPaper && dark.matches);
  for (const { chart, made, element } of drawn) {
    const width = !isPaper ? element.clientWidth : element.closest(".several") ? (paper - gap) / 2 : paper;
    const [option, height] = look(chart, width, isPaper);
    element.style.height = `${height}px`;
    instead(element, isPaper && height > sheet);
    made.resize({ width, height });
    made.setOption(option, { notMerge: true });
  }
}

/** Has the table of a chart stand in its place, or no more. */
function instead(element: HTMLElement, isTable: boolean): void {
  const table = element.closest("figure")?.querySelector<HTMLDetailsElement>("details.figures");
  if (!table || isTable === element.hidden) return;
  [element.hidden, table.open] = [isTable, isTable];
}

function look(chart: Chart, width: number, isPaper: boolean): [EChartsOption, number] {
  switch (chart.kind) {
    case "heat": return [heat.optionOf(chart, width), heat.heightOf(chart, width)];
    case "bars": return [bars.optionOf(chart), bars.heightOf(chart)];
    case "lines": return [lines.optionOf(chart, width), lines.heightOf(isPaper)];
    case "spans": return [spans.optionOf(chart, width), spans.heightOf(chart)];
  }
}

main();
