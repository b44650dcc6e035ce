import * as bars from "./bars";
import { type ECharts, type EChartsOption, init } from "./echarts";
import * as heat from "./heat";
import { walk } from "./keys";
import * as lines from "./lines";
import type { Chart, Charts } from "./model";
import * as spans from "./spans";

// A page of paper between its margins, at 96 dots to the inch.
const paper = 690;

const drawn: { chart: ECharts; element: HTMLElement }[] = [];

function main(): void {
  const data = document.getElementById("charts")?.textContent;
  if (!data) return;
  document.documentElement.classList.add("drawn");
  for (const [id, chart] of Object.entries(JSON.parse(data) as Charts)) {
    const element = document.getElementById(id);
    if (element) draw(element, chart);
  }

  // Without charts the tables are what there is to see; beside charts they wait until they are asked for.
  for (const table of document.querySelectorAll<HTMLDetailsElement>("details.figures")) table.open = false;
  addEventListener("resize", () => drawn.forEach(one => one.chart.resize()));
  addEventListener("beforeprint", () => drawn.forEach(one => one.chart.resize({ width: paper })));
  addEventListener("afterprint", () => drawn.forEach(one => one.chart.resize({ width: "auto" })));
}

function draw(element: HTMLElement, chart: Chart): void {
  const [option, height] = look(chart);
  element.style.height = `${height}px`;
  const made = init(element, null, { renderer: "svg" });
  made.setOption(option);
  drawn.push({ chart: made, element });
  walk(element, made, chart);
}

function look(chart: Chart): [EChartsOption, number] {
  switch (chart.kind) {
    case "heat": return [heat.optionOf(chart), heat.heightOf(chart)];
    case "bars": return [bars.optionOf(chart), bars.heightOf(chart)];
    case "lines": return [lines.optionOf(chart), lines.heightOf(chart)];
    case "spans": return [spans.optionOf(chart), spans.heightOf(chart)];
  }
}

main();
