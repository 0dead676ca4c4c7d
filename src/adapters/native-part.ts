import { AppError, explain } from "../errors.js";

/**
 * A package whose compiled part is missing or made for another machine, which is no fault of the
 * program: installed without install scripts, or copied from elsewhere.
 *
 * @param remedy what to run, to follow "run"
 */
export function refuseNativePart(name: string, remedy: string, cause: unknown): AppError {
  const [got = ""] = explain(cause).split(/\n|\. Tried/u);
  return new AppError(
    "NOT_INSTALLED",
    `${name}: expected its compiled part for ${describeMachine()}, got ${got}; run ${remedy}`,
    { cause },
  );
}

/** Such as "linux-x64, Node 20"; compiled parts for glibc do not run with musl. */
function describeMachine(): string {
  const [major = ""] = process.versions.node.split(".");
  return `${process.platform}-${process.arch}, Node ${major}`;
}
