import * as bars from "./bars";
import { type ECharts, type EChartsOption, init } from "./echarts";
import * as heat from "./heat";
import { walk } from "./keys";
import * as lines from "./lines";
import type { Chart, Charts } from "./model";
import * as spans from "./spans";

// A page of paper between its margins, at 96 dots to the inch.
const paper = 690;

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
  addEventListener("beforeprint", () => draw(paper));
  addEventListener("afterprint", () => draw());
}

/** Draws everything, as wide as its place on the screen or as a page. */
function draw(page?: number): void {
  for (const { chart, made, element } of drawn) {
    const width = page ?? element.clientWidth;
    const [option, height] = look(chart, width);
    element.style.height = `${height}px`;
    made.resize({ width, height });
    made.setOption(option, { notMerge: true });
  }
}

function look(chart: Chart, width: number): [EChartsOption, number] {
  switch (chart.kind) {
    case "heat": return [heat.optionOf(chart, width), heat.heightOf(chart, width)];
    case "bars": return [bars.optionOf(chart), bars.heightOf(chart)];
    case "lines": return [lines.optionOf(chart, width), lines.height];
    case "spans": return [spans.optionOf(chart, width), spans.heightOf(chart)];
  }
}

main();
