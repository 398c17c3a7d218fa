import { setTimeout as wait } from "node:timers/promises";

// A worker of the pool that takes its time.
// oxlint-disable-next-line import/no-default-export -- The pool asks for one.
export default async function slowly(word: string): Promise<string> {
  await wait(200);
  return word.toUpperCase();
}
