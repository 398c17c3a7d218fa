import type { Plugin } from "vite";

/** The Vite plugin that lets the bundler leave out what of the router is not used: it marks component factories as pure and drops the names that only developer tools show. */
export function slimRouter(): Plugin {
  return {
    name: "slim-router",
    apply: "build",
    transform: {
      filter: { id: /\/react-router\/dist\// },
      handler: (code) => ({
        code: code
          .replace(/React\$1\.(?:forwardRef|createContext|memo)\(/gu, "/* @__PURE__ */ $&")
          .replace(/^\w+\.displayName = .*;$/gmu, ""),
        map: null,
      }),
    },
  };
}
