import { buildSite } from "#press/build-site.ts";
import type { Desk } from "./paper.ts";

/** Presses a desk and ends the run after it has pressed some pages; tells whether it came so far. */
export async function cutOffAfter(pages: number, { job }: Pick<Desk, "job">): Promise<boolean> {
  const cutOff = new Error("cut off");
  const progress = (label: string) => (done: number) => {
    if (label === "Pressing pages" && done >= pages) throw cutOff;
  };
  const failed = await buildSite({ ...job, progress }).catch((error: unknown) => error);
  if (failed instanceof Error && failed !== cutOff) throw failed;
  return failed === cutOff;
}
