import type { OxlintConfig, OxlintOverride } from "oxlint";

/** The folders of `src`, and which of the others each may import. */
const houses = {
  model: [],
  wire: ["model"],
  edition: ["model"],
  search: ["model"],
  press: ["model", "wire", "edition", "search"],
  app: ["model", "search"],
};

/** The rooms of the press, lowest first. A room imports only rooms of the lines before its own. */
const pressRooms = [
  ["report"],
  ["threads"],
  ["files"],
  ["output-formats"],
  ["metadata"],
  ["svg"],
  ["images"],
  ["site-folder"],
  ["store"],
  ["config"],
  ["content"],
  ["permalinks"],
  ["bundle"],
  ["search"],
  ["changes", "render", "serve"],
  ["publish"],
  ["deploy"],
];

/** The rooms of the app, by the same rule. */
const appRooms = [
  ["style"],
  ["words"],
  ["data"],
  ["ui"],
  ["reading-position", "preferences"],
  ["shortcuts", "listen", "sharing", "search"],
  ["after-hydration"],
  ["not-found", "article", "topic", "archive"],
  ["list"],
  ["frame"],
  ["page"],
];

/** Refuses imports that match; a later rule for the same files replaces an earlier one. */
function refuse(files: string, regex: string, message: string): OxlintOverride {
  const patterns = [{ regex, message }];
  return { files: [files], rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const parentFolder = String.raw`\.\./`;

/** What a folder of `src` may not import: other folders, the tests, the commands, and Node unless it is the press. */
function strangersTo(house: keyof typeof houses): string {
  const allowed = new Set<string>([house, ...houses[house]]);
  const others = [...Object.keys(houses), "test", "scripts"].filter((name) => !allowed.has(name));
  const node = house === "press" ? "" : "|node:";
  return `${parentFolder}|#(?:${others.join("|")})/${node}`;
}

function houseRule(house: keyof typeof houses): OxlintOverride {
  const allowed = ["itself", ...houses[house]].join(", ");
  return refuse(
    `src/${house}/**`,
    `^(?:${strangersTo(house)})`,
    `src/${house} may import ${allowed}: see ARCHITECTURE.md.`,
  );
}

function roomRules(house: "press" | "app", levels: readonly string[][]): OxlintOverride[] {
  return levels.flatMap((level, height) =>
    level.map((room) => {
      const higher = levels
        .slice(height)
        .flat()
        .filter((name) => name !== room);
      const filesAtTheTop = "[^/]+$";
      const refused = [...higher.map((name) => `${name}/`), filesAtTheTop].join("|");
      return refuse(
        `src/${house}/${room}/**`,
        `^(?:${strangersTo(house)}|#${house}/(?:${refused}))`,
        "A room imports only rooms before it in oxlint.config.ts: see ARCHITECTURE.md.",
      );
    }),
  );
}

/** Refuses other places that word dates, each of which would take its language's calendar. */
const oneCalendar: OxlintOverride = {
  files: ["src/**"],
  excludeFiles: ["src/model/dates.ts", "src/wire/**", "src/press/config/site-schema.ts"],
  rules: {
    "no-restricted-properties": [
      "error",
      ...["toLocaleString", "toLocaleDateString", "toLocaleTimeString"].map((property) => ({
        property,
        message: "Word dates with src/model/dates.ts.",
      })),
      {
        object: "Intl",
        property: "DateTimeFormat",
        message: "Word dates with src/model/dates.ts.",
      },
    ],
  },
};

export default {
  plugins: ["typescript", "unicorn", "oxc", "react", "jsx-a11y", "import", "vitest", "promise"],
  categories: {
    correctness: "error",
    suspicious: "error",
    perf: "error",
  },
  env: {
    browser: true,
    node: true,
    es2024: true,
  },
  ignorePatterns: ["dist", "node_modules"],
  rules: {
    "react/react-in-jsx-scope": "off",
    "react/no-array-index-key": "off",
    "jsx-a11y/media-has-caption": "off",
    "import/no-unassigned-import": ["error", { allow: ["**/*.css"] }],
    "import/no-cycle": "error",
    "import/no-default-export": "error",
    // Otherwise a module is loaded for its types alone.
    "typescript/no-import-type-side-effects": "error",
    "import/no-named-as-default-member": "off",
    "no-console": ["error", { allow: ["warn", "error"] }],
    "no-await-in-loop": "off",
    "no-underscore-dangle": "off",
    "unicorn/filename-case": ["error", { cases: { kebabCase: true, pascalCase: true } }],
  },
  overrides: [
    refuse("**", `^${parentFolder}`, "Name the folder: #model/paths.ts, not ../model/paths.ts."),
    refuse("src/model/**", `^(?:${parentFolder}|[^.])`, "src/model imports nothing."),
    houseRule("wire"),
    houseRule("edition"),
    houseRule("search"),
    houseRule("press"),
    ...roomRules("press", pressRooms),
    houseRule("app"),
    ...roomRules("app", appRooms),
    oneCalendar,
    { files: ["src/press/**", "scripts/**", "test/**"], rules: { "no-console": "off" } },
    {
      files: ["*.config.ts"],
      rules: { "import/no-default-export": "off", "no-restricted-imports": "off" },
    },
  ],
} satisfies OxlintConfig;
