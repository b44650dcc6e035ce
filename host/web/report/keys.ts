import type { ECharts } from "./echarts";
import type { Chart } from "./model";

interface Place {
  seriesIndex: number;
  dataIndex: number;
  says: string;
}

/** Arrow keys go from figure to figure of a chart that has the focus: each is shown, and said to those who listen. */
export function walk(element: HTMLElement, made: ECharts, chart: Chart): void {
  const places = placesOf(chart);
  const says = document.getElementById("says");
  let at = -1;
  element.addEventListener("keydown", event => {
    const step = event.key === "ArrowRight" || event.key === "ArrowDown" ? 1 : event.key === "ArrowLeft" || event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") made.dispatchAction({ type: "hideTip" });
    if (step === 0 || places.length === 0) return;
    event.preventDefault();
    at = (at + step + places.length + (at < 0 && step < 0 ? 1 : 0)) % places.length;
    const { says: text, ...where } = places[at]!;
    made.dispatchAction({ type: "showTip", ...where });
    if (says) says.textContent = text;
  });
  element.addEventListener("blur", () => made.dispatchAction({ type: "hideTip" }));
}

function placesOf(chart: Chart): Place[] {
  switch (chart.kind) {
    case "heat": {
      let dataIndex = -1;
      return chart.values.flatMap((row, y) => row.flatMap((value, x) => {
        if (value === null) return [];
        dataIndex++;
        return [{ seriesIndex: 0, dataIndex, says: `${chart.rows[y]}, ${chart.columns[x]}: ${value.toFixed(chart.digits)}` }];
      }));
    }
    case "bars":
      return chart.names.flatMap((name, dataIndex) => chart.series.map((series, seriesIndex) => ({
        seriesIndex, dataIndex, says: `${name}, ${series.name}: ${series.labels?.[dataIndex] ?? series.values[dataIndex] ?? "none"}`,
      })));
    case "lines":
      return chart.across.map((day, dataIndex) => ({
        seriesIndex: chart.band ? 2 : 0, dataIndex,
        says: `${day}: ${chart.lines.map(line => `${line.name} ${line.values[dataIndex]?.toFixed(chart.digits) ?? "not known"}`).join(", ")}`,
      }));
    case "spans":
      return chart.kinds.flatMap((_, k) => chart.spans.filter(span => span.kind === k).map((span, dataIndex) => ({
        seriesIndex: k, dataIndex, says: `${chart.rows[span.row]}: ${span.label}, ${span.from} to ${span.to}`,
      })));
  }
}
