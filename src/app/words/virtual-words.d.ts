/** The words of the paper that is bundled. `src/press/bundle/words-plugin.ts` makes it. */
declare module "virtual:words" {
  const words: import("#model/site.ts").InterfaceWords<import("./words.ts").Messages>;
  export default words;
}
