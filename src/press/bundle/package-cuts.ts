/** What is cut from a module, and what stands there instead. */
export type Cut = readonly [what: string, instead: string];

const router: Cut[] = [
  // Fetchers.
  ["\t\tfetch,\n", ""],
  [
    "fetchLoadMatches.forEach((f, key) => {\n\t\tif (init",
    "[].forEach((f, key) => {\n\t\tif (init",
  ],
  // Forms.
  ["opts && opts.submission && isMutationMethod(opts.submission.formMethod)", "false"],
  ["submission != null && isMutationMethod(submission.formMethod)", "false"],
  ["if (!opts || !isSubmissionNavigation(opts)) return { path };", "return { path };"],
  // Routes that are found out later.
  ["init.patchRoutesOnNavigation", "undefined"],
  ["if (isFogOfWar) {", "if (false) {"],
  ["init.instrumentations", "undefined"],
  ["opts?.instrumentationNavigateMetaReceiver", "undefined"],
  ["consumeInstrumentationClientResultMetaReceiver(router)", "undefined"],
  // Addresses that are shown in place of others.
  ["opts?.mask", "undefined"],
];

// Server components.
const hooks: Cut[] = [
  ['if (this.context && typeof error === "object"', 'if (false && typeof error === "object"'],
  ["if (this.context) return", "if (false) return"],
];

/** What the app does not use of its packages, by the end of a module's path. */
export const cuts: Readonly<Record<string, readonly Cut[]>> = {
  "/react-router/dist/production/lib/router/router.js": router,
  "/react-router/dist/production/lib/hooks.js": hooks,
  "/query-core/build/modern/queryClient.js": [
    ["new MutationCache()", "{ resumePausedMutations() {}, clear() {} }"],
  ],
  "/query-core/build/modern/query.js": [
    ['this.#queryType === "infinite" ? infiniteQueryBehavior(this.options.pages) : ', ""],
  ],
};
