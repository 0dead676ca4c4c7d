import { describe, expect, it } from "vitest";
import { requireAddressSpace } from "../../../src/adapters/encoder/address-space.js";

const limits = (soft: string): string =>
  `Limit                     Soft Limit           Hard Limit           Units     
Max locked memory         8388608              8388608              bytes     
Max address space         ${soft.padEnd(21)}unlimited            bytes     
`;
const reserved = (): string => "";
const refused = (): never => {
  throw new RangeError("WebAssembly.Memory(): could not allocate memory");
};
const GIB = 2 ** 30;

describe("address space", () => {
  it.each([
    ["no limit", limits("unlimited"), refused],
    ["enough for every version of Node", limits(String(12 * GIB)), refused],
    ["enough for a Node that reserves little", limits(String(3 * GIB)), reserved],
    ["a system that says nothing", "", refused],
  ])("%s is taken", (_, said, reserve) => {
    expect(() => {
      requireAddressSpace(said, reserve);
    }).not.toThrow();
  });

  it.each([
    ["too little for WebAssembly", limits(String(8 * GIB)), refused, "8.0 GiB"],
    ["too little for the model", limits(String(2 * GIB)), reserved, "2.0 GiB"],
  ])("%s is refused in one line", (_, said, reserve, got) => {
    expect(() => {
      requireAddressSpace(said, reserve);
    }).toThrow(
      `encoder: expected memory, and 12 GiB of address space (3 from Node 24 on), got a limit of ${got}; raise the limit, for example with "ulimit -v unlimited"`,
    );
  });

  it("is asked of this system", () => {
    expect(() => {
      requireAddressSpace();
    }).not.toThrow();
  });
});
