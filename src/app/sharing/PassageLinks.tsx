import { useState } from "react";
import { useUrl } from "#app/data/app-context.ts";
import { lazyPart } from "#app/ui/lazy-part.ts";
import { ToolView, useTool } from "#app/ui/use-tool.tsx";
import { loadShareDialog } from "./load-share-dialog.ts";
import { ParagraphLink } from "./ParagraphLink.tsx";
import { PassageNotice } from "./PassageNotice.tsx";
import { SelectionButton } from "./SelectionButton.tsx";
import type { ShareDialogProps } from "./ShareDialog.tsx";

interface PassageLinksProps {
  path: string;
  headline: string;
}

const loadPassageLink = lazyPart(() => import("./passage-link.ts"));

/** Links to parts of an article: makes them, for a selection or a paragraph, and shows the passage that such a link leads to. */
export function PassageLinks({ path, headline }: PassageLinksProps) {
  const url = useUrl()(path);
  const tool = useTool<ShareDialogProps>();
  const { show, close } = tool;
  const [shared, setShared] = useState("");
  const share = (fragment: string) => {
    setShared(url + fragment);
    show(loadShareDialog);
  };
  const shareSelection = (range: Range) =>
    show(async () => {
      const { passageFragment } = await loadPassageLink();
      setShared(url + (passageFragment(range) ?? ""));
      return loadShareDialog();
    });
  return (
    <>
      <PassageNotice />
      <SelectionButton onShare={shareSelection} />
      <ParagraphLink onShare={share} />
      <ToolView tool={tool} props={{ headline, url: shared, onClose: close }} />
    </>
  );
}
