import { buildSite } from "#press/build-site.ts";
import { jobAt, type Places } from "#test/press/archive.ts";

// In a process of its own, which a test may end at any moment.
await buildSite(jobAt(JSON.parse(process.argv[2]!) as Places));
