import { readSettings, type Settings, type Task } from "#press/config/settings.ts";

/** Reads the settings of the command that runs, and leaves its folders in the environment, where the configuration of Vite finds them. */
export function commandSettings(...tasks: Task[]): Settings {
  const settings = readSettings(process.argv.slice(2), process.env, tasks);
  Object.assign(process.env, { CONTENT: settings.content, OUT: settings.out });
  return settings;
}

/** Turns the settings of a command that serves into those of Vite's servers. */
export function addressOf({ port, host, open }: Settings) {
  return {
    ...(port !== undefined && { port }),
    ...(host !== undefined && { host }),
    ...(open !== undefined && { open }),
  };
}
