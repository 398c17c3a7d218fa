import { PublisherError } from "#press/report/publisher-error.ts";
import { runCommand } from "#press/run-command.ts";
import { isPressedSite } from "#press/site-folder/recognize-site.ts";
import { commandSettings } from "./command-settings.ts";
import { serveSite } from "./serve-site.ts";

await runCommand(async () => {
  const settings = commandSettings("serve");
  if (!isPressedSite(settings.out))
    throw new PublisherError(
      `There is no site in ${settings.out}. Build it first with npm run build, or name its folder in the variable OUT.`,
    );
  await serveSite(settings);
});
