import { explainFailure } from "./report/explain-failure.ts";
import { PublisherError } from "./report/publisher-error.ts";

/** Runs a command. Prints an error that only the publisher can mend without its stack, and sets the exit code to 1. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (thrown) {
    const error = explainFailure(thrown);
    if (!(error instanceof PublisherError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
