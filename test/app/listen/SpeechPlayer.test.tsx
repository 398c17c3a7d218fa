import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { voiceFor } from "#app/listen/voice.ts";
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

async function listen() {
  const speech = new FakeSpeech().install();
  const { user, router } = await renderPage({ edition, path });
  await user.click(await screen.findByRole("button", { name: "Listen" }));
  const player = within(await screen.findByRole("region", { name: "Reading aloud" }));
  await waitFor(() => expect(speech.said).toHaveLength(1));
  const end = (how?: "end" | "error") => act(() => speech.end(how));
  const texts = () => speech.said.map(({ text }) => text);
  return { speech, user, router, player, end, texts };
}

// Silent before it is gone.
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("an article that is read aloud", () => {
  test("is spoken in order and in its language, and then the player goes", async () => {
    const { speech, end, texts } = await listen();
    end();
    end();
    expect(texts()).toEqual(["The tide", "It comes.", "It goes."]);
    expect(speech.said.every(({ lang }) => lang === "en-GB")).toBe(true);
    end();
    expect(screen.queryByRole("region", { name: "Reading aloud" })).toBeNull();
  });

  test("shows what is spoken", async () => {
    const { end } = await listen();
    end();
    await waitFor(() => expect(spoken()).toBe("It comes."));
    end();
    await waitFor(() => expect(spoken()).toBe("It goes."));
    end();
    expect(spoken()).toBeUndefined();
  });

  test("pauses, and goes on with what was cut off", async () => {
    const { user, player, end, speech, texts } = await listen();
    end();
    await user.click(player.getByRole("button", { name: "Pause" }));
    expect(speech.speaking).toBeUndefined();
    await user.click(player.getByRole("button", { name: "Play" }));
    expect(texts()).toEqual(["The tide", "It comes.", "It comes."]);
  });

  test("changes its speed at once", async () => {
    const { user, player, speech } = await listen();
    await user.selectOptions(player.getByRole("combobox", { name: "Speed" }), "1.5×");
    expect(speech.said.map(({ rate }) => rate)).toEqual([1, 1.5]);
  });

  test("falls silent when it is stopped, and when the page is left", async () => {
    const { user, player, speech } = await listen();
    await user.click(player.getByRole("button", { name: "Stop" }));
    expect(speech.speaking).toBeUndefined();
    await user.click(screen.getByRole("button", { name: "Listen" }));
    await waitFor(() => expect(speech.speaking).toBeDefined());
    await user.click(screen.getByRole("link", { name: "tides" }));
    await waitFor(() => expect(speech.speaking).toBeUndefined());
  });

  test("says so when the voice does not answer", async () => {
    const { player, end } = await listen();
    end("error");
    expect(await player.findByText("The voice of this browser does not answer.")).toBeDefined();
    expect(player.getByRole("button", { name: "Play" })).toBeDefined();
  });
});

test("a browser without a voice has no button for it", async () => {
  await renderPage({ edition, path });
  await screen.findByRole("button", { name: "Reading" });
  expect(screen.queryByRole("button", { name: "Listen" })).toBeNull();
});

test.each([
  ["en-GB", "Brit"],
  ["en-ZA", "Near"],
  ["fr-FR", "Fr"],
  ["zu", undefined],
])(
  "the voice for %s is %s: of its country, else of its language, rather on the device",
  (language, name) => {
    const speech = new FakeSpeech().install();
    speech.voices = [
      { lang: "en-US", localService: false, name: "Far" },
      { lang: "en_US", localService: true, name: "Near" },
      { lang: "en-GB", localService: false, name: "Brit" },
      { lang: "fr-CA", localService: true, name: "Fr" },
    ];
    expect(voiceFor(language)?.name).toBe(name);
  },
);
