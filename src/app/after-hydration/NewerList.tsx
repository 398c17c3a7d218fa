import { useEffectEvent, useLayoutEffect, useState } from "react";
import type { Page } from "#model/page.ts";
import { useWords } from "#app/data/use-words.ts";
import styles from "#app/ui/Notice.module.css";
import { hasJustReturned } from "./return-to-tab.ts";
import { useNewerList } from "./use-newer-list.ts";

/** Shows a newer list at once to a reader who has just returned to the tab. To others it is offered, so that nothing moves under their eyes. */
export function NewerList() {
  const words = useWords();
  const { newer, show } = useNewerList();
  const [dismissed, setDismissed] = useState<Page>();
  const onNewer = useEffectEvent(() => hasJustReturned() && show());
  useLayoutEffect(() => {
    if (newer) onNewer();
  }, [newer]);
  if (!newer || newer === dismissed) return null;
  const showFromTop = () => {
    show();
    scrollTo(0, 0);
  };
  return (
    <output className={styles.notice}>
      {words.newerList}
      <span>
        <button type="button" onClick={showFromTop}>
          {words.showNewer}
        </button>
        <button type="button" onClick={() => setDismissed(newer)}>
          {words.dismiss}
        </button>
      </span>
    </output>
  );
}
