import { parseArgs } from "node:util";
import { makePaper, usage } from "#press/new-paper.ts";
import { PublisherError } from "#press/report/publisher-error.ts";
import { runCommand } from "#press/run-command.ts";
import { toError } from "#press/report/to-error.ts";

await runCommand(async () => {
  const folder = folderIn(process.argv.slice(2));
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const files = makePaper({ folder, now: Date.now(), timeZone });
  const named = /^[\w./~-]+$/u.test(folder) ? folder : `"${folder}"`;
  console.log(`A new paper is in ${folder}:`);
  for (const file of files) console.log(`  ${file}`);
  console.log(`\nBuild and serve it: npm start -- ${named}`);
  console.log(`Show each edit:     npm run dev -- ${named}`);
  console.log("\nBefore you publish it, write its name and its url into site.json.");
});

function folderIn(args: string[]): string {
  try {
    const { positionals } = parseArgs({ args, allowPositionals: true });
    const [folder = "", ...others] = positionals;
    if (others.length > 0) throw new Error(`These are ${positionals.length} folders`);
    return folder;
  } catch (error) {
    throw new PublisherError(`${toError(error).message.replace(/\. .*/su, "")}. ${usage}`);
  }
}
