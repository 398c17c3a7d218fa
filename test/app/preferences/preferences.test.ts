// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultPreferences, parsePreferences } from "#app/preferences/preferences.ts";

test("stored preferences that are not among the options are replaced by the defaults", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      expect(parsePreferences(stored)).toEqual(defaultPreferences);
    }),
  );
  const hostile = JSON.parse('{"theme":"dark","size":"a\\" onload=","__proto__":{"face":"sans"}}');
  expect(parsePreferences(hostile)).toEqual({ ...defaultPreferences, theme: "dark" });
});
