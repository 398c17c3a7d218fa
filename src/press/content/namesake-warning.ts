import type { TopicBook } from "#edition/topic-book.ts";
import type { Problem } from "#model/problem.ts";
import type { ArticleTable } from "#press/store/article-table.ts";
import { fileProblem } from "#press/report/file-problem.ts";

/** A problem with a file of the content folder. */
export interface SourceProblem {
  source: string;
  problem: Problem;
}

/** Warns of each topic that another one with the same slug keeps from its address, in the file that first names it. */
export function warnOfNamesakes(
  { namesakes }: Pick<TopicBook, "namesakes">,
  articles: Pick<ArticleTable, "sourceOfTopic">,
): SourceProblem[] {
  return namesakes.map(({ name, path, other }) => {
    const message = `The topic ${name} would have the address of the topic ${other}, so its page is at ${path}. If they are one topic, give them one name.`;
    const problem = fileProblem({ rule: "topic-address", message, severity: "warning" });
    return { source: articles.sourceOfTopic(name) ?? "site.json", problem };
  });
}
