import { expect, it } from "vitest";
import { zoneOf } from "../../src/posts/post-wish.js";

it("takes the time zone of the address, and UTC when the address names none", () => {
  expect(zoneOf({ zone: "Asia/Almaty" })).toBe("Asia/Almaty");
  expect(zoneOf({})).toBe("UTC");
});
