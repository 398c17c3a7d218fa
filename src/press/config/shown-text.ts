/** Says why a text cannot be shown on one line of a page; undefined where it can. */
export function shownFault(text: string): string | undefined {
  return /[\p{Cc}\p{Cs}\p{Cn}\u202a-\u202e\u2066-\u2069]/u.test(text)
    ? "has a character that cannot be shown, such as a control character; delete it"
    : undefined;
}
