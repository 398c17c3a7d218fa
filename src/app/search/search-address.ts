/** What the address of the search page says. */
export interface SearchState {
  text: string;
  byDate: boolean;
  /** How many results are shown. */
  limit: number;
}

/** Results that are shown at first, and how many more at a time. */
export const pageOfResults = 10;
const mostResults = 200;

/** The state of a search in the address: it can be shared, and is there after a reload and on the way back. */
export const searchAddress = {
  read(): SearchState {
    const params = new URLSearchParams(location.search);
    const limit = Math.trunc(Number(params.get("n")));
    return {
      text: params.get("q") ?? "",
      byDate: params.get("sort") === "date",
      limit: limit > pageOfResults ? Math.min(limit, mostResults) : pageOfResults,
    };
  },

  /** Changes the address without a new step in the history: each letter would be one. */
  write({ text, byDate, limit }: SearchState): void {
    const params = new URLSearchParams({
      ...(text.trim() && { q: text.trim() }),
      ...(byDate && { sort: "date" }),
      ...(limit > pageOfResults && { n: String(limit) }),
    });
    const query = params.size > 0 ? `?${params}` : "";
    if (query !== location.search)
      history.replaceState(history.state, "", location.pathname + query + location.hash);
  },
};
