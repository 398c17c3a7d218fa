import { stderr } from "node:process";

const width = 24;

/** Shows the progress of work: a bar on a terminal, elsewhere one line at the end. */
export function createProgress(label: string): (done: number, total: number) => void {
  let last = -1;
  return (done, total) => {
    const share = Math.floor((done / total) * width);
    if (stderr.isTTY && share !== last) {
      stderr.write(`\r${label} ${"█".repeat(share)}${"·".repeat(width - share)} ${done}/${total}`);
    }
    last = share;
    if (done === total) stderr.write(stderr.isTTY ? "\n" : `${label} ${total}\n`);
  };
}
