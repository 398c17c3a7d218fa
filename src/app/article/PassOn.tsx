import { useState } from "react";
import { useUrl } from "#app/reader.ts";
import { useMounted } from "#app/use-mounted.ts";
import { useWords } from "#app/use-words.ts";
import unseen from "#app/style/unseen.module.css";
import styles from "./PassOn.module.css";

interface PassOnProps {
  path: string;
  headline: string;
}

/** The ways to pass an article on: copy its link and, where the browser has one, the system's own sheet. */
export function PassOn({ path, headline }: PassOnProps) {
  const words = useWords();
  const url = useUrl()(path);
  const mounted = useMounted();
  const [outcome, setOutcome] = useState<"copied" | "refused" | undefined>();
  const copy = () =>
    void writeToClipboard(url).then(
      () => setOutcome("copied"),
      () => setOutcome("refused"),
    );
  // Without JavaScript there is nothing to press; the room is kept, so that nothing moves.
  return (
    <div className={styles.passOn}>
      {mounted && (
        <>
          <button type="button" onClick={copy}>
            {outcome === "copied" ? words.linkCopied : words.copyLink}
          </button>
          {"share" in navigator && (
            <button type="button" onClick={() => void openSheet({ title: headline, url })}>
              {words.passOn}
            </button>
          )}
          <output className={unseen.unseen}>{outcome === "copied" && words.linkCopied}</output>
          {outcome === "refused" && <AddressField url={url} />}
        </>
      )}
    </div>
  );
}

function AddressField({ url }: { url: string }) {
  const words = useWords();
  return (
    <label className={styles.address}>
      {words.linkNotCopied}
      <input
        readOnly
        value={url}
        aria-label={words.address}
        ref={(input) => {
          input?.focus();
          input?.select();
        }}
      />
    </label>
  );
}

async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

// A reader who closes the sheet has not met an error.
async function openSheet(data: ShareData): Promise<void> {
  await navigator.share(data).catch(() => {});
}
