import { screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { copyOf, editionOf, tides } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([
  ...tides(3, ["tides"]),
  copyOf({ headline: "Cranes", body: "One.\n\nTwo.", at: "2020-01-02 10:00" }),
]);

async function open(path: string) {
  const { user, router, unmount } = await renderPage({ edition, path });
  await screen.findByRole("button", { name: "Text and display" });
  return { user, router, unmount, at: () => router.state.location.pathname };
}

const focused = () => document.activeElement?.textContent;

// jsdom has no layout.
Element.prototype.scrollIntoView ??= () => {};

describe("single keys", () => {
  test("j and k move through the headlines of a list, and o opens one", async () => {
    const { user, at } = await open("/");
    await user.keyboard("jj");
    expect(focused()).toBe("Tide 3");
    await user.keyboard("k");
    expect(focused()).toBe("Cranes");
    await user.keyboard("o");
    await waitFor(() => expect(at()).toBe("/2020/01/02/cranes/"));
  });

  test("j and k move through the paragraphs of an article", async () => {
    const { user } = await open("/2020/01/02/cranes/");
    await user.keyboard("jj");
    expect(focused()).toBe("Two.");
    await user.keyboard("j");
    expect(focused()).toBe("Two.");
    await user.keyboard("k");
    expect(focused()).toBe("One.");
  });

  test.each([
    ["t", "/topics/"],
    ["/", "/search/"],
    ["gt", "/topics/"],
    ["gh", "/"],
  ])("%s opens %s", async (keys, path) => {
    const { user, at } = await open("/2020/01/02/cranes/");
    await user.keyboard(keys);
    await waitFor(() => expect(at()).toBe(path));
  });

  test("? shows the list of shortcuts", async () => {
    const { user, unmount } = await open("/");
    await user.keyboard("?");
    expect(await screen.findByRole("dialog", { name: "Keyboard shortcuts" })).toBeDefined();
    await user.keyboard("t");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("The Test Paper");
    unmount();
    // Nothing had the focus before, and the body is no place for it.
    expect(document.body.hasAttribute("tabindex")).toBe(false);
  });

  test("do nothing with a modifier, or while the reader types", async () => {
    const { user, at } = await open("/");
    await user.keyboard("{Control>}t{/Control}{Alt>}t{/Alt}{Meta>}t{/Meta}");
    const field = document.createElement("input");
    document.body.append(field);
    field.focus();
    await user.keyboard("t/?j");
    expect(field.value).toBe("t/?j");
    field.remove();
    expect(at()).toBe("/");
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("do nothing once they are turned off", async () => {
    const { user, at } = await open("/");
    await user.click(screen.getByRole("button", { name: "Text and display" }));
    await user.click(await screen.findByRole("checkbox", { name: "Single-key shortcuts" }));
    await user.click(screen.getByRole("button", { name: "Close" }));
    for (const dialog of document.querySelectorAll("dialog")) dialog.open = false;
    await user.keyboard("t");
    expect(at()).toBe("/");
  });
});
