import { parentPort } from "node:worker_threads";
import { renderSvg } from "./resvg-render.js";

export interface RenderWish {
  readonly id: number;
  readonly svg: string;
  readonly fontFiles: readonly string[];
}

export interface RenderEnd {
  readonly id: number;
  readonly png?: Uint8Array;
  readonly problem?: string;
}

parentPort?.on("message", ({ id, svg, fontFiles }: RenderWish) => {
  parentPort?.postMessage(render(id, svg, fontFiles));
});

function render(id: number, svg: string, fontFiles: readonly string[]): RenderEnd {
  try {
    return { id, png: renderSvg(svg, fontFiles) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : "unknown" };
  }
}
