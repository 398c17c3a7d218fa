import { plainSpaces } from "./wording.ts";

/** Splits `A, B and C` into names, and lists the words between them that are not published. */
export function splitNames(text: string): { names: string[]; joints: string[] } {
  const names: string[] = [];
  const joints: string[] = [];
  let name: string[] = [];
  const close = () => {
    if (name.length > 0) names.push(name.join(" "));
    name = [];
  };
  for (const word of plainSpaces(text.replaceAll(",", " , ")).split(" ")) {
    if (word === "and") joints.push(word);
    if (word === "," || word === "and") close();
    else if (word) name.push(word);
  }
  close();
  return { names, joints };
}
