import { type RefObject, useRef, useState } from "react";
import { Dialog } from "#app/ui/Dialog.tsx";
import unseen from "#app/style/unseen.module.css";
import { useWords } from "#app/data/use-words.ts";
import { QrCode } from "./QrCode.tsx";
import styles from "./ShareDialog.module.css";

/** What is passed on: always the canonical address. */
export interface Shared {
  headline: string;
  url: string;
}

/** Every way to pass an article on: its link, the system's own sheet where the browser has one, e-mail, and a code for another phone's camera. */
export function ShareDialog({ headline, url, onClose }: Shared & { onClose: () => void }) {
  const words = useWords();
  return (
    <Dialog title={words.passOn} onClose={onClose}>
      <div className={styles.ways}>
        <AddressField url={url} />
        <div className={styles.row}>
          {"share" in navigator && (
            <button type="button" onClick={() => void openSystemSheet({ headline, url })}>
              {words.shareWithApp}
            </button>
          )}
          <a className={styles.mail} href={mailAddress({ headline, url })}>
            {words.shareByMail}
          </a>
        </div>
        <figure className={styles.code}>
          <QrCode url={url} label={words.qrCode} />
          <figcaption>{words.qrCodeUse}</figcaption>
        </figure>
      </div>
    </Dialog>
  );
}

function AddressField({ url }: { url: string }) {
  const words = useWords();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | undefined>();
  const copy = () =>
    void writeToClipboard(url).then(
      () => setOutcome("copied"),
      () => {
        setOutcome("refused");
        select(field);
      },
    );
  return (
    <div className={styles.row}>
      <input
        ref={field}
        readOnly
        value={url}
        aria-label={words.address}
        onFocus={() => select(field)}
      />
      <button type="button" onClick={copy}>
        {outcome === "copied" ? words.linkCopied : words.copyLink}
      </button>
      <output className={outcome === "refused" ? styles.said : unseen.unseen}>
        {outcome === "refused" ? words.linkNotCopied : outcome && words.linkCopied}
      </output>
    </div>
  );
}

function select({ current }: RefObject<HTMLInputElement | null>): void {
  current?.focus();
  current?.select();
}

/** Turns what is passed on into the address of a letter (RFC 6068). */
function mailAddress({ headline, url }: Shared): string {
  const [subject, body] = [headline, `${headline}\r\n\r\n${url}\r\n`].map(encodeURIComponent);
  return `mailto:?subject=${subject}&body=${body}`;
}

async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

// Few apps show a title. A reader who closes the sheet has not met an error.
async function openSystemSheet({ headline, url }: Shared): Promise<void> {
  await navigator.share({ title: headline, text: headline, url }).catch(() => {});
}
