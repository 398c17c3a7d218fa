import { type RefObject, useRef, useState } from "react";
import { Dialog } from "#app/ui/Dialog.tsx";
import hidden from "#app/style/visually-hidden.module.css";
import { useWords } from "#app/data/use-words.ts";
import { QrCode } from "./QrCode.tsx";
import styles from "./ShareDialog.module.css";

interface SharedLink {
  headline: string;
  /** The canonical one. */
  url: string;
}

export interface ShareDialogProps extends SharedLink {
  onClose: () => void;
}

/** The ways to share an article: its link to copy, the system's own dialog where there is one, e-mail, and a QR code. */
export function ShareDialog({ headline, url, onClose }: ShareDialogProps) {
  const words = useWords();
  return (
    <Dialog title={words.share} onClose={onClose}>
      <div className={styles.options}>
        <LinkField url={url} />
        <div className={styles.row}>
          {"share" in navigator && (
            <button type="button" onClick={() => void openSystemShare({ headline, url })}>
              {words.shareWithApp}
            </button>
          )}
          <a className={styles.mail} href={mailtoUrl({ headline, url })}>
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

function LinkField({ url }: { url: string }) {
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
      <output className={outcome === "refused" ? styles.said : hidden.visuallyHidden}>
        {outcome === "refused" ? words.linkNotCopied : outcome && words.linkCopied}
      </output>
    </div>
  );
}

function select({ current }: RefObject<HTMLInputElement | null>): void {
  current?.focus();
  current?.select();
}

/** Turns a link into the `mailto:` URL of an e-mail with it (RFC 6068). */
function mailtoUrl({ headline, url }: SharedLink): string {
  const [subject, body] = [headline, `${headline}\r\n\r\n${url}\r\n`].map(encodeURIComponent);
  return `mailto:?subject=${subject}&body=${body}`;
}

// Async, so that it rejects, and does not throw, where the browser has no clipboard.
async function writeToClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

// The headline is also the text, since few apps show a title. Closing the dialog rejects, but is no error.
async function openSystemShare({ headline, url }: SharedLink): Promise<void> {
  await navigator.share({ title: headline, text: headline, url }).catch(() => {});
}
