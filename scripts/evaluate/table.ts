/**
 * A plain table in Markdown, columns in the order of the first row. A column of whole numbers stays
 * whole, other numbers have three decimals, NaN is a dash.
 */
export function formatTable(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const [first] = rows;
  if (!first) return "";
  const columns = Object.keys(first).map((name) => {
    const values = rows.map((row) => row[name]);
    const isWhole = values.every((value) => typeof value !== "number" || Number.isInteger(value));
    const cells = [name, ...values.map((value) => formatCell(value, isWhole))];
    const width = Math.max(...cells.map((cell) => cell.length));
    return { width, cells: cells.map((cell) => cell.padEnd(width)) };
  });
  const lines = [-1, ...rows.keys()].map(
    (row) => `| ${columns.map(({ cells }) => cells[row + 1] ?? "").join(" | ")} |`,
  );
  lines.splice(1, 0, `|${columns.map(({ width }) => "-".repeat(width + 2)).join("|")}|`);
  return lines.join("\n");
}

function formatCell(value: string | number | undefined, isWhole: boolean): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  if (typeof value === "string") return value;
  return isWhole ? String(value) : value.toFixed(3);
}
