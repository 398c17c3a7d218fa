import { createServer } from "vite";
import { requireContent } from "#press/config/content-folder.ts";
import { runCommand } from "#press/run-command.ts";
import { addressOf, commandSettings } from "./command-settings.ts";

await runCommand(async () => {
  const settings = commandSettings("serve");
  requireContent(settings.content);
  const server = await createServer({ configLoader: "native", server: addressOf(settings) });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
});
