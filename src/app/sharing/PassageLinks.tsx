import { useState } from "react";
import { useUrl } from "#app/data/app-context.ts";
import { useLazyDialog } from "#app/ui/use-lazy-dialog.ts";
import { ParagraphLink } from "./ParagraphLink.tsx";
import { PassageNotice } from "./PassageNotice.tsx";
import { SelectionButton } from "./SelectionButton.tsx";
import type { ShareDialogProps } from "./ShareDialog.tsx";

interface PassageLinksProps {
  path: string;
  headline: string;
}

const loadShareDialog = () => import("./ShareDialog.tsx").then((module) => module.ShareDialog);

/** Links to parts of an article: makes them, for a selection or a paragraph, and shows the passage that such a link leads to. */
export function PassageLinks({ path, headline }: PassageLinksProps) {
  const url = useUrl()(path);
  const { View, show, close } = useLazyDialog<ShareDialogProps>();
  const [shared, setShared] = useState("");
  const share = (fragment: string) => {
    setShared(url + fragment);
    show(loadShareDialog);
  };
  return (
    <>
      <PassageNotice />
      <SelectionButton onShare={share} />
      <ParagraphLink onShare={share} />
      {View && <View headline={headline} url={shared} onClose={close} />}
    </>
  );
}
