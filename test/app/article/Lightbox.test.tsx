import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, test } from "vitest";
import type { Media } from "#model/medium.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const path = "/2020/01/04/cranes/";
const media: Media = {
  "quay.png": { kind: "image", width: 800, height: 600, color: "#993366" },
  "map.svg": { kind: "image", width: 40, height: 30 },
};

// jsdom has the element, but not its methods.
function showModal(this: HTMLDialogElement) {
  this.open = true;
}
function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event("close"));
}

beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, { showModal, close });
});

async function open(body: string, header = "") {
  const text = `${header}${copyOf({ headline: "Cranes", body: `A text.\n\n${body}\n\nThe end.` })}`;
  const { user } = await renderPage({ edition: editionOf([text], { media }), path });
  const button = screen.getByRole("button", { name: /^Enlarge picture/ });
  await user.click(button);
  return { user, button, dialog: await screen.findByRole("dialog") };
}
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
const header = " image quay.png\n alt Two cranes.\n caption The quay.\n credit Desk\n\n";

describe("the lightbox", () => {
  test("shows the original picture, with its alternative text, caption and credit", async () => {
    const { button, dialog } = await open("", header);
    expect(button.getAttribute("aria-label")).toBe("Enlarge picture: Two cranes.");
    expect(dialog.getAttribute("aria-label")).toBe("The quay.");
    const picture = within(dialog).getByRole("img", { name: "Two cranes." });
    expect(picture.getAttribute("src")).toBe(`${path}quay.png`);
    expect(within(dialog).getByText(/The quay/).textContent).toBe("The quay. (Desk)");
    const link = within(dialog).getByRole("link", { name: "Original file" });
    expect(link.getAttribute("href")).toBe(`${path}quay.png`);
  });

  test("has the caption as its name if there is no alternative text", async () => {
    const { button } = await open("quay.png\nThe quay from the north.");
    expect(button.getAttribute("aria-label")).toBe("Enlarge picture: The quay from the north.");
  });

  test("closes with its button, and the focus returns", async () => {
    const { user, button, dialog } = await open("map.svg");
    await user.click(within(dialog).getByRole("button", { name: "Close" }));
    await gone();
    expect(document.activeElement).toBe(button);
  });

  test("closes with a click beside the picture, but not with one on the caption", async () => {
    const { user, dialog } = await open("quay.png\nThe quay.");
    await user.click(within(dialog).getByText("The quay."));
    expect(screen.getByRole("dialog")).toBe(dialog);
    await user.click(dialog);
    await gone();
  });

  test("zooms with its button, and with a click on the picture", async () => {
    const { user, dialog } = await open("quay.png");
    const zoom = within(dialog).getByRole("button", { name: "Zoom" });
    expect(zoom.getAttribute("aria-pressed")).toBe("false");
    await user.click(zoom);
    expect(zoom.getAttribute("aria-pressed")).toBe("true");
    await user.click(dialog.querySelector("img")!);
    expect(zoom.getAttribute("aria-pressed")).toBe("false");
  });
});
