import type { OverruledSpelling } from "#edition/topic-names.ts";
import type { Problem } from "#model/problem.ts";
import type { SiteFile } from "#press/config/site-config.ts";

/** Warns of each topic that site.json writes in lower case, and articles with other capitals than the masthead shows. */
export function warnOfSpellings(
  overruled: readonly OverruledSpelling[],
  { site, positionOf }: SiteFile,
): Problem[] {
  return overruled.map(({ topic, shown, written }) => {
    const message = `The masthead shows the topic ${topic} as ${shown}, and articles write ${written}. Write it here as readers shall see it.`;
    const { line, column } = positionOf(["topics", site.topics.indexOf(topic)]);
    return { rule: "topic-spelling", message, line, column, severity: "warning" };
  });
}
