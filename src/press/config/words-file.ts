import { join } from "node:path";
import type { Message } from "#model/site.ts";
import type { Problem } from "#model/problem.ts";
import { nearestWord } from "#press/report/nearest-word.ts";
import { messagesIn, nearestLanguage } from "./interface-words.ts";
import { messageFault } from "./message-fault.ts";
import { SettingsFile } from "./settings-file.ts";

/** Reads the publisher's own messages of the interface from the words.json of a content folder; undefined where there is none. Throws a PublisherError with all errors and their positions. */
export function readOwnWords(
  content: string,
  language: string,
): Record<string, Message> | undefined {
  const file = new SettingsFile(join(content, "words.json"), "words");
  const read = file.read();
  if (!read) return undefined;
  const english = messagesIn("en");
  const own = Object.entries(read.given).filter(([key]) => key !== "$schema");
  const expected = { language: nearestLanguage(language) ?? language };
  const faults = own.flatMap(([key, message]): Problem[] => {
    const fault = faultOf(key, message, { english: english[key], ...expected });
    return fault ? [file.problemAt(read.json.positionOf([key]), `${key} ${fault}.`)] : [];
  });
  const errors = [...read.errors, ...faults];
  if (errors.length > 0) throw file.failure(errors);
  return Object.fromEntries(own);
}

function faultOf(
  key: string,
  message: unknown,
  { english, language }: { english: Message | undefined; language: string },
): string | undefined {
  if (english !== undefined) return messageFault(message, { english, language });
  const near = nearestWord(key, Object.keys(messagesIn("en")));
  return `is no message of the interface${near ? `; did you mean ${near}?` : ""}`;
}
