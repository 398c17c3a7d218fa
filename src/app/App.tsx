import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { AppContext, type AppContextValue } from "./data/app-context.ts";

/** Puts the app's context and its query cache around the router. */
export function App({ context, children }: { context: AppContextValue; children: ReactNode }) {
  return (
    <QueryClientProvider client={context.queryClient}>
      <AppContext value={context}>{children}</AppContext>
    </QueryClientProvider>
  );
}
