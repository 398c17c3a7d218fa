import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { copyOf, editionOf } from "#test/edition/edition-of.ts";
import { renderPage } from "#test/app/render-page.tsx";

const edition = editionOf([copyOf({ headline: "WATCH | 港口" })]);

test("one button opens the dialog for sharing, which can be closed", async () => {
  const { user } = await renderPage({ edition, path: "/2020/01/04/港口/" });
  await user.click(screen.getByRole("button", { name: "Share" }));
  const dialog = await screen.findByRole("dialog", { name: "Share" });
  fireEvent(dialog, new Event("close"));
  expect(screen.queryByRole("dialog", { name: "Share" })).toBeNull();
});
