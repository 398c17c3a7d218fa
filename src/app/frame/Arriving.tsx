import { useLocation } from "react-router";
import { Skeleton } from "./Skeleton.tsx";

/** What stands in the frame until the first page arrives, where none was pressed. */
export function Arriving() {
  return <Skeleton pathname={useLocation().pathname} />;
}
