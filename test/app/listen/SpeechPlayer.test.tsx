import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";
import { FakeSpeech } from "./fake-speech.ts";

const path = "/2020/01/04/the-tide/";
const edition = editionOf([
  copyOf({
    headline: "The tide",
    body: "It comes.\n\nREAD | Cranes\n\nIt goes.",
    topics: ["tides"],
  }),
]);

const spoken = () => document.querySelector("[data-aloud]")?.textContent;

async function listen(of = edition) {
  const speech = new FakeSpeech().install();
  const { user, router } = await renderPage({ edition: of, path });
  await user.click(await screen.findByRole("button", { name: "Listen" }));
  const player = within(await screen.findByRole("region", { name: "Reading aloud" }));
  await waitFor(() => expect(speech.said).toHaveLength(1));
  const end = (how?: "end" | "error") => act(() => speech.end(how));
  const texts = () => speech.said.map(({ text }) => text);
  return { speech, user, router, player, end, texts };
}

// Stops before the fake is gone.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("an article that is read aloud", () => {
  test("is spoken in order and in its language, and then the player closes", async () => {
    const { speech, end, texts } = await listen();
    end();
    end();
    expect(texts()).toEqual(["The tide", "It comes.", "It goes."]);
    expect(speech.said.every(({ lang }) => lang === "en-GB")).toBe(true);
    end();
    expect(screen.queryByRole("region", { name: "Reading aloud" })).toBeNull();
  });

  test("marks the block that is spoken", async () => {
    const { end } = await listen();
    end();
    await waitFor(() => expect(spoken()).toBe("It comes."));
    end();
    await waitFor(() => expect(spoken()).toBe("It goes."));
    end();
    expect(spoken()).toBeUndefined();
  });

  test("pauses, and goes on with the utterance that was cut off", async () => {
    const { user, player, end, speech, texts } = await listen();
    end();
    await user.click(player.getByRole("button", { name: "Pause" }));
    expect(speech.speaking).toBeUndefined();
    await user.click(player.getByRole("button", { name: "Play" }));
    expect(texts()).toEqual(["The tide", "It comes.", "It comes."]);
  });

  test("is spoken in shorter utterances where it is spoken slowly", async () => {
    const long = editionOf([copyOf({ headline: "The tide", body: `It ${"comes ".repeat(29)}.` })]);
    const { user, player, end, texts } = await listen(long);
    end();
    expect(texts()[1]).toHaveLength(178);
    await user.selectOptions(player.getByRole("combobox", { name: "Speed" }), "0.8×");
    expect(texts()[2]!.length).toBeLessThanOrEqual(144);
    end();
    expect(texts().slice(2).join(" ")).toBe(texts()[1]);
  });

  test("changes its speed at once", async () => {
    const { user, player, speech } = await listen();
    await user.selectOptions(player.getByRole("combobox", { name: "Speed" }), "1.5×");
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1.5]);
  });

  test("stops with its button, and when the page is left", async () => {
    const { user, player, speech } = await listen();
    await user.click(player.getByRole("button", { name: "Stop" }));
    expect(speech.speaking).toBeUndefined();
    await user.click(screen.getByRole("button", { name: "Listen" }));
    await waitFor(() => expect(speech.speaking).toBeDefined());
    await user.click(screen.getByRole("link", { name: "Tides" }));
    await waitFor(() => expect(speech.speaking).toBeUndefined());
  });

  test("says so when the voice fails", async () => {
    const { player, end } = await listen();
    end("error");
    expect(await player.findByText("This browser has no voice available.")).toBeDefined();
    expect(player.getByRole("button", { name: "Play" })).toBeDefined();
  });
});

test("a browser without speech synthesis has no button for it", async () => {
  await renderPage({ edition, path });
  await screen.findByRole("button", { name: "Text and display" });
  expect(screen.queryByRole("button", { name: "Listen" })).toBeNull();
});

test("an article is not offered to be read aloud without a voice", async () => {
  const speech = new FakeSpeech().install();
  speech.voices = [];
  await renderPage({ edition, path });
  await screen.findByRole("button", { name: "Share" });
  await act(() => import("#app/listen/ListenButton.tsx"));
  expect(screen.queryByRole("button", { name: "Listen" })).toBeNull();
});

test("the page does not scroll to what is spoken once the reader has scrolled away", async () => {
  const scroll = vi.fn<() => void>();
  Element.prototype.scrollIntoView = scroll;
  const { end } = await listen();
  const away = { top: -900, bottom: -800 };
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(away as DOMRect);
  end();
  await waitFor(() => expect(spoken()).toBe("It comes."));
  expect(scroll).toHaveBeenCalledTimes(1);
  end();
  await waitFor(() => expect(spoken()).toBe("It goes."));
  expect(scroll).toHaveBeenCalledTimes(1);
});
