import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { type Reader, ReaderContext } from "./data/app-context.ts";

/** Gives the router below it what its views read from. */
export function App({ reader, children }: { reader: Reader; children: ReactNode }) {
  return (
    <QueryClientProvider client={reader.queryClient}>
      <ReaderContext value={reader}>{children}</ReaderContext>
    </QueryClientProvider>
  );
}
