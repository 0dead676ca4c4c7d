import type { CalibrationBin, RiskPoint } from "./metrics.js";

const SIZE = 320;
const MARGIN = 48;

/** A square chart with both axes from 0 to 1. */
function chart(title: string, across: string, up: string, marks: string): string {
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
    .map((value) => {
      const x = place(value);
      const y = place(1 - value);
      return (
        `<text x="${x}" y="${MARGIN + SIZE + 16}" text-anchor="middle">${value}</text>` +
        `<text x="${MARGIN - 8}" y="${y + 4}" text-anchor="end">${value}</text>`
      );
    })
    .join("");
  const full = SIZE + 2 * MARGIN;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${full}" height="${full}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="white"/>
<text x="${full / 2}" y="24" text-anchor="middle" font-size="14">${title}</text>
<rect x="${MARGIN}" y="${MARGIN}" width="${SIZE}" height="${SIZE}" fill="none" stroke="#888"/>
${ticks}
<text x="${full / 2}" y="${full - 10}" text-anchor="middle">${across}</text>
<text transform="translate(14 ${full / 2}) rotate(-90)" text-anchor="middle">${up}</text>
${marks}
</svg>
`;
}

function place(share: number): number {
  return Number((MARGIN + share * SIZE).toFixed(1));
}

/** Share of right answers against confidence, a dot a bin, its area by the bin's count. */
export function plotCalibration(bins: readonly CalibrationBin[]): string {
  const total = bins.reduce((sum, { count }) => sum + count, 0);
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(
      ({ count, meanConfidence, shareTrue }) =>
        `<circle cx="${place(meanConfidence)}" cy="${place(1 - shareTrue)}" r="${(3 + 15 * Math.sqrt(count / total)).toFixed(1)}" fill="#1f77b4" fill-opacity="0.6"/>`,
    )
    .join("\n");
  const diagonal = `<line x1="${place(0)}" y1="${place(1)}" x2="${place(1)}" y2="${place(0)}" stroke="#bbb" stroke-dasharray="4"/>`;
  return chart("Calibration", "confidence", "share right", `${diagonal}\n${dots}`);
}

/** Share of wrong ones among the answered against the share answered. */
export function plotRiskCoverage(points: readonly RiskPoint[]): string {
  const path = points
    .map(({ coverage, risk }) => `${place(coverage)},${place(1 - risk)}`)
    .join(" ");
  return chart(
    "Risk against coverage",
    "share of questions answered",
    "share wrong among them",
    `<polyline points="${path}" fill="none" stroke="#d62728" stroke-width="2"/>`,
  );
}
