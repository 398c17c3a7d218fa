import { printableLines } from "./printable.ts";

/** An error that only the publisher can mend. It is printed without a stack trace. */
export class PublisherError extends Error {
  constructor(message: string) {
    super(printableLines(message));
    this.stack = this.message;
  }
}

/** Another process keeps what this one needs. */
export class BusyError extends PublisherError {}
