import { lazyAfterHydration } from "#app/ui/lazy-after-hydration.tsx";

/** The field that finds topics, loaded after hydration. Pressed HTML does not have it. */
export const LazyTopicFilter = lazyAfterHydration(() =>
  import("./TopicFilter.tsx").then(({ TopicFilter }) => TopicFilter),
);
