import { expect, sharedContext, test } from "./fixture.ts";
import { reference, withVideo } from "./page-kinds.ts";

test.use(sharedContext);

test("a video that was not supplied is an empty frame without a button", async ({ page, open }) => {
  await open({ path: reference });
  await expect(page.getByText("Video not available")).toBeVisible();
  await expect(page.getByRole("button", { name: /^play/iu })).toHaveCount(0);
});

test("a video plays with the keyboard, and keeps the focus", async ({ page, open }) => {
  await open({ path: withVideo });
  const play = page.getByRole("button", { name: /^Play video/u });
  await play.focus();
  await page.keyboard.press("Enter");
  const video = page.locator("video");
  await expect(video).toBeFocused();
  await expect(video).toHaveJSProperty("controls", true);
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeGreaterThan(0);
  await expect(play).toHaveCount(0);
});

test("a video loads nothing before it is played", async ({ page, open }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await open({ path: withVideo });
  await page.locator("video").scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((url) => url.endsWith(".webm"))).toEqual([]);
});

test.describe("at night", () => {
  test.use({ colorScheme: "dark" });

  test("the still of a video does not glow, and the video is as it is", async ({ page, open }) => {
    await open({ path: withVideo });
    const play = page.getByRole("button", { name: /^Play video/u });
    await expect(play).toBeVisible();
    await expect(page.locator("video")).toHaveCSS("filter", "brightness(0.65)");
    await play.click();
    await expect(page.locator("video")).toHaveCSS("filter", "none");
  });
});
