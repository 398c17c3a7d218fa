/** Bundles the app for readers and for the press; the bundler is loaded only here, since that takes longer than publishing an article. */
export async function bundle(): Promise<void> {
  const { createBuilder } = await import("vite");
  const { bundleApp } = await import("#press/bundle/app-bundle.ts");
  await bundleApp(await createBuilder({ configLoader: "native" }));
}
