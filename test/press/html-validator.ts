import { spawnSync } from "node:child_process";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";

/** Checks pressed pages: all that html-validate calls standard, but for matters of taste. */
const htmlValidator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ["html-validate:standard"],
    rules: {
      // React writes capitals in attributes, void elements with a slash and empty values; all are well-formed.
      "attr-case": "off",
      "void-style": "off",
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "attr-quotes": "off",
      // One long line is as right as many.
      "no-trailing-whitespace": "off",
      "long-title": "off",
    },
  }),
);

/** Lists what is wrong with the HTML of a file. */
export async function faultsIn(file: string): Promise<string[]> {
  const { results } = await htmlValidator.validateFile(file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
}

const nuChecker = "node_modules/vnu-jar/build/dist/vnu.jar";

/** Lists the errors that the Nu Html Checker finds in a folder. It needs Java. */
export function nuErrorsBelow(folder: string): unknown[] {
  // It ends before code that is compiled thoroughly would pay.
  const quick = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m"];
  const { stderr } = spawnSync(
    "java",
    [...quick, "-jar", nuChecker, "--errors-only", "--skip-non-html", "--format", "json", folder],
    { encoding: "utf8", maxBuffer: 1e9 },
  );
  return (JSON.parse(stderr) as { messages: unknown[] }).messages;
}
