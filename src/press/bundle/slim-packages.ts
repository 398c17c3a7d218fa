import type { Plugin } from "vite";
import { type Cut, cuts } from "./package-cuts.ts";

/** The Vite plugin that leaves out of a bundle what the app never asks of its packages, and the bundler cannot tell: branches for options that are not given, and names that only developer tools show. */
export function slimPackages(): Plugin {
  return {
    name: "slim-packages",
    apply: "build",
    transform: {
      filter: { id: /\/node_modules\/(?:react-router|@tanstack)\// },
      handler: (code, id) => ({ code: slim(code, cutsOf(id)), map: null }),
    },
  };
}

function cutsOf(id: string): readonly Cut[] {
  return Object.entries(cuts).find(([file]) => id.endsWith(file))?.[1] ?? [];
}

/** Makes cuts in the code of a module; throws where one of them finds nothing, as after an update of the package. */
export function slim(code: string, made: readonly Cut[]): string {
  let slimmed = code
    .replace(/React\$1\.(?:forwardRef|createContext|memo)\(/gu, "/* @__PURE__ */ $&")
    .replace(/^\w+\.displayName = .*;$/gmu, "");
  for (const [what, instead] of made) {
    if (!slimmed.includes(what)) throw new Error(`No longer in a package, so not cut: ${what}`);
    slimmed = slimmed.replaceAll(what, instead);
  }
  return slimmed;
}
