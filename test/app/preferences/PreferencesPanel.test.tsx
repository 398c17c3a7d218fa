import { screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test } from "vitest";
import { applyPreferences, defaultPreferences } from "#app/preferences/preferences.ts";
import { editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf(tides(2));
const root = document.documentElement;

const tags = () =>
  Array.from(
    document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]"),
    (tag) => tag.media,
  );

async function openPanel() {
  const { user } = await renderPage({ edition, path: "/" });
  await user.click(await screen.findByRole("button", { name: "Text and display" }));
  const panel = within(await screen.findByRole("dialog", { name: "Text and display" }));
  return { user, panel };
}

beforeEach(() => applyPreferences(defaultPreferences));

describe("the preferences panel", () => {
  test.each([
    ["Theme", "Dark", "theme", "dark"],
    ["Text size", "Larger", "size", "larger"],
    ["Width", "Narrow", "width", "narrow"],
    ["Typeface", "Sans", "face", "sans"],
    ["Alignment", "Justified", "setting", "justified"],
  ])("applies %s %s at once, and stores it", async (group, choice, name, value) => {
    const { user, panel } = await openPanel();
    const options = within(panel.getByRole("group", { name: group }));
    await user.click(options.getByRole("radio", { name: choice }));
    expect(root.dataset[name]).toBe(value);
    expect(options.getByRole<HTMLInputElement>("radio", { name: choice }).checked).toBe(true);
    expect(localStorage.getItem("broadsheet:preferences")).toContain(`"${value}"`);
  });

  test("shows earlier choices, and resets them", async () => {
    localStorage.setItem("broadsheet:preferences", '{"theme":"light","size":"huge"}');
    const { user, panel } = await openPanel();
    const checked = (name: string) => panel.getByRole<HTMLInputElement>("radio", { name }).checked;
    expect(checked("Light")).toBe(true);
    await user.click(panel.getByRole("button", { name: "Reset" }));
    expect(checked("System")).toBe(true);
    expect(root.dataset["theme"]).toBeUndefined();
  });

  test("closes, and opens the list of shortcuts instead", async () => {
    const { user, panel } = await openPanel();
    await user.click(panel.getByRole("button", { name: "Keyboard shortcuts" }));
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeDefined();
    expect(screen.queryByRole("dialog", { name: "Text and display" })).toBeNull();
  });
});

describe("a chosen theme", () => {
  beforeEach(() => {
    for (const scheme of ["light", "dark"]) {
      const tag = document.createElement("meta");
      tag.name = "theme-color";
      tag.media = `(prefers-color-scheme: ${scheme})`;
      document.head.append(tag);
    }
    return () => {
      for (const tag of document.querySelectorAll("meta[name=theme-color]")) tag.remove();
    };
  });

  test("also sets the colour of the browser around the page, until the system's theme is chosen again", () => {
    applyPreferences({ ...defaultPreferences, theme: "dark" });
    expect(tags()).toEqual(["not all", "all"]);
    applyPreferences({ ...defaultPreferences, theme: "light" });
    expect(tags()).toEqual(["all", "not all"]);
    applyPreferences(defaultPreferences);
    expect(tags()).toEqual(["(prefers-color-scheme: light)", "(prefers-color-scheme: dark)"]);
  });
});
