import { check } from "#press/check.ts";

try {
  process.exitCode = await check(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
