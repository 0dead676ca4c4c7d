import { readFileSync } from "node:fs";
import { AppError } from "../../errors.js";

// The types of Node leave it out.
declare const WebAssembly: { readonly Memory: new (size: { readonly initial: number }) => object };

const GIB = 2 ** 30;
/**
 * Node 20 and 22 reserve 10 GiB of addresses for each piece of WebAssembly, and one is in their own
 * library for HTTP: a start takes 11.7 GiB with them, between 2 and 3 GiB with Node 24.
 */
const ENOUGH_BYTES = 12 * GIB;
const LEAST_BYTES = 3 * GIB;

/**
 * Refuses to load a model where the process may use too few addresses (`ulimit -v`): Node itself would
 * end it with a stack. Addresses are not memory: those that are only reserved take none.
 *
 * @param limits what the kernel says, in the form of /proc/self/limits; "" where it says nothing
 * @param reserve throws where addresses for WebAssembly are not to be had
 * @throws AppError ENCODER_UNAVAILABLE
 */
export function requireAddressSpace(
  limits = readLimits(),
  reserve: () => unknown = () => new WebAssembly.Memory({ initial: 1 }),
): void {
  const [, digits] = /^Max address space +(\d+) /mu.exec(limits) ?? [];
  const bytes = digits === undefined ? Infinity : Number(digits);
  if (bytes >= ENOUGH_BYTES) return;
  const got = `a limit of ${(bytes / GIB).toFixed(1)} GiB`;
  if (bytes < LEAST_BYTES) throw refuseMemory(got);
  try {
    reserve();
  } catch (error) {
    throw refuseMemory(got, error);
  }
}

/** What the runtime says when it gets no memory or no addresses. */
export function isOutOfMemory(error: unknown): boolean {
  return (
    error instanceof Error &&
    /bad_alloc|failed to map segment|cannot allocate memory/iu.test(error.message)
  );
}

export function refuseMemory(got: string, cause?: unknown): AppError {
  return new AppError(
    "ENCODER_UNAVAILABLE",
    `encoder: expected memory, and ${ENOUGH_BYTES / GIB} GiB of address space (${LEAST_BYTES / GIB} from Node 24 on), got ${got}; raise the limit, for example with "ulimit -v unlimited"`,
    { cause },
  );
}

function readLimits(): string {
  try {
    return readFileSync("/proc/self/limits", "utf8");
  } catch {
    return "";
  }
}
