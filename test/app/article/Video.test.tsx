import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Media } from "#model/medium.ts";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const path = "/2020/01/04/cranes/";
const media: Media = {
  "tide.webm": {
    kind: "video",
    width: 640,
    height: 360,
    poster: "tide.png",
    captions: "tide.vtt",
  },
};

function show(file: string, caption = "\nThe tide comes in.") {
  const body = `A text.\n\n${file}${caption}\n\nThe end.`;
  return renderPage({
    edition: editionOf([copyOf({ headline: "Cranes", body })], { media }),
    path,
  });
}
const player = () => document.querySelector("video")!;

describe("a video", () => {
  test("has its file, poster, captions, size and name", async () => {
    await show("tide.webm");
    expect(player().getAttribute("src")).toBe(`${path}tide.webm`);
    expect(player().getAttribute("poster")).toBe(`${path}tide.png`);
    expect(player().querySelector("track")?.getAttribute("src")).toBe(`${path}tide.vtt`);
    expect([player().width, player().height]).toEqual([640, 360]);
    expect(player().getAttribute("aria-label")).toBe("The tide comes in.");
    expect(screen.getByRole("figure").querySelector("figcaption")?.textContent).toBe(
      "The tide comes in.",
    );
  });

  test("loads nothing before it is played", async () => {
    await show("tide.webm");
    expect(player().getAttribute("preload")).toBe("none");
  });

  test("plays at one click, and then has the browser's controls and the focus", async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
    const { user } = await show("tide.webm");
    expect(player().controls).toBe(false);
    await user.click(screen.getByRole("button", { name: "Play video: The tide comes in." }));
    expect(play).toHaveBeenCalledOnce();
    expect(player().controls).toBe(true);
    expect(document.activeElement).toBe(player());
    expect(screen.queryByRole("button", { name: /Play video/ })).toBeNull();
    play.mockRestore();
  });

  test("that the browser refuses to play has the browser's controls", async () => {
    const refusal = new DOMException("Not now", "NotAllowedError");
    const play = vi.spyOn(HTMLMediaElement.prototype, "play").mockRejectedValue(refusal);
    const { user } = await show("tide.webm", "");
    await user.click(screen.getByRole("button", { name: "Play video" }));
    expect(player().controls).toBe(true);
    play.mockRestore();
  });

  test("that was not supplied says so, without a button or a sign to play", async () => {
    await show("lost.webm");
    const figure = within(screen.getByRole("figure"));
    expect(figure.getByText("Video not available")).toBeDefined();
    expect(figure.getByText("The tide comes in.")).toBeDefined();
    expect(figure.queryByRole("button")).toBeNull();
    expect(document.querySelector("video, circle")).toBeNull();
  });
});
