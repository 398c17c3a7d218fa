import { spawnSync } from "node:child_process";

/** Tells whether a program is here and ends well with these arguments; says so where it is not. */
export function hasProgram(command: string, args: string[]): boolean {
  const found = spawnSync(command, args, { stdio: "ignore" }).status === 0;
  if (!found)
    console.warn(`${[command, ...args].join(" ")} fails here, so what it says is not tested`);
  return found;
}
