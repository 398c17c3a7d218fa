import { printableLines } from "./printable.ts";

/** Something that only the publisher can mend: it is printed as it is, without the way through the code. */
export class PublisherError extends Error {
  constructor(message: string) {
    super(printableLines(message));
    this.stack = this.message;
  }
}

/** Another run has what this one needs. */
export class BusyError extends PublisherError {}
