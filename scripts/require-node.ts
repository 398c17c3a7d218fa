/** The version that the lockfile pins for npm scripts has all that is used here. */
const oldest = 26;

/** Throws where a command runs on a Node that is too old for it, and says which command uses the right one. */
export function requireNode(command: string, version: string = process.versions.node): void {
  if (Number.parseInt(version, 10) >= oldest) return;
  throw new Error(
    `This is Node ${version}, and Broadsheet needs Node ${oldest} or newer. \`npm ci\` has installed one: \`npm run ${command}\` uses it.`,
  );
}
