import { expect, test, vi } from "vitest";
import { createEmergencyReader } from "../../src/languages/emergency-forms.js";

const FORMS = {
  danger: ["my \\p{L}+ burns", "(?:19|20)\\d\\d burns"],
  trouble: ["fire"],
  asking: ["help"],
  calling: ["call \\p{L}+"],
  elsewhere: ["long ago"],
};

test.each([
  ["My house burns!", true],
  ["Үй: my үй burns", true],
  ["my 5 burns", false],
  ["my ½ burns", false],
  ["my ٣ burns", false],
  ["2019 burns", true],
  ["20٣٣ burns", false],
])("a letter of a form is no number: %j", (message, isEmergency) => {
  expect(createEmergencyReader(FORMS)(message)).toBe(isEmergency);
});

test("forms are compiled without the class of all letters, which takes milliseconds each time it stands in one", () => {
  const compiled: string[] = [];
  const compile = RegExp;
  vi.stubGlobal(
    "RegExp",
    class extends compile {
      constructor(pattern: string, flags?: string) {
        super(pattern, flags);
        compiled.push(pattern);
      }
    },
  );
  createEmergencyReader(FORMS)("my house burns");
  vi.unstubAllGlobals();
  expect(compiled).toHaveLength(5);
  expect(compiled.filter((pattern) => pattern.includes("\\p{L}"))).toEqual([]);
});
