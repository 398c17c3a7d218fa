import { fold } from "./fold.ts";
import { hashTerm } from "./terms.ts";

// The words of headlines, topics and names, in lists by their first two letters, for completion and slips. An epoch begins
// whenever the number of articles has doubled. In each, every list is written anew four times, at different times.

/** The first epoch with more than one list. Before it, the only list is written with every article. */
const firstEpoch = 6;
const mostLists = 1024;
const rounds = 4;

/** The commonest words that a list has. */
export const wordsPerList = 600;

/** A list as it was last written. */
export interface WordList {
  epoch: number;
  list: number;
  /** How many articles there were. */
  time: number;
}

/** Turns a word into the hash that chooses its list. */
export function listHash(word: string): number {
  return hashTerm([...fold(word)].slice(0, 2).join(""));
}

/** How many lists an epoch has. */
export function listCount(epoch: number): number {
  return epoch < firstEpoch ? 1 : Math.min(mostLists, 2 ** (epoch - firstEpoch));
}

/** Which list of an epoch a hash is in. */
export function listIn(epoch: number, hash: number): number {
  return Math.floor((hash / 2 ** 32) * listCount(epoch));
}

/** The list with a hash when there are `count` articles, which are more than none. */
export function listFor(hash: number, count: number): WordList {
  const epoch = epochOf(count);
  if (epoch < firstEpoch) return { epoch: 0, list: 0, time: count };
  const list = listIn(epoch, hash);
  const time = lastTime(epoch, list, count);
  if (time !== undefined) return { epoch, list, time };
  return listFor(hash, 2 ** epoch - 1);
}

/** The list that is written when there are `count` articles. */
export function listDue(count: number): WordList | undefined {
  const epoch = epochOf(count);
  if (epoch < firstEpoch) return { epoch: 0, list: 0, time: count };
  const since = count - 2 ** epoch + 1;
  const apart = timeBetween(epoch);
  if (since % apart !== 0) return undefined;
  return { epoch, list: (since / apart - 1) % listCount(epoch), time: count };
}

/** The list of the epoch before that is not read any more once a list is written. */
export function listReplacedBy({
  epoch,
  list,
}: WordList): Pick<WordList, "epoch" | "list"> | undefined {
  if (epoch === 0) return undefined;
  if (epoch === firstEpoch) return { epoch: 0, list: 0 };
  const ratio = listCount(epoch) / listCount(epoch - 1);
  const isLast = (list + 1) % ratio === 0;
  return isLast ? { epoch: epoch - 1, list: Math.floor(list / ratio) } : undefined;
}

function epochOf(count: number): number {
  return 31 - Math.clz32(count);
}

function timeBetween(epoch: number): number {
  return 2 ** epoch / rounds / listCount(epoch);
}

function lastTime(epoch: number, list: number, count: number): number | undefined {
  const apart = timeBetween(epoch);
  const first = 2 ** epoch - 1 + (list + 1) * apart;
  if (count < first) return undefined;
  const round = apart * listCount(epoch);
  return first + Math.floor((count - first) / round) * round;
}
