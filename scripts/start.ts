import { buildEdition } from "#press/build.ts";
import { runCommand } from "#press/run-command.ts";
import { bundle } from "./bundle.ts";
import { commandSettings } from "./command-settings.ts";
import { serveSite } from "./serve-site.ts";

process.env["NODE_ENV"] = "production";

await runCommand(async () => {
  const settings = commandSettings("build", "serve");
  await buildEdition({ ...settings, bundle });
  await serveSite(settings);
});
