/** A value in localStorage. Every component and tab that shows it hears of changes. */
export interface BrowserStore<Value> {
  /** Returns the same object until the value changes. */
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Makes the store of one key. `parse` turns the stored value, which may be anything, into a valid one. */
export function createBrowserStore<Value>(
  key: string,
  parse: (stored: unknown) => Value,
): BrowserStore<Value> {
  const listeners = new Set<() => void>();
  // What could not be stored, because storage is full or blocked, stays here until the page is closed.
  let unsaved: string | undefined;
  let last: { text: string | undefined; value: Value } | undefined;
  const read = () => {
    const text = unsaved ?? readItem(key);
    if (!last || last.text !== text) last = { text, value: parse(parseJson(text)) };
    return last.value;
  };
  const write = (value: Value) => {
    const text = JSON.stringify(value);
    unsaved = writeItem(key, text) ? undefined : text;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    globalThis.addEventListener("storage", listener);
    return () => {
      listeners.delete(listener);
      globalThis.removeEventListener("storage", listener);
    };
  };
  return { read, write, subscribe };
}

/** Reads the JSON that is stored under a key; undefined where there is none, or it cannot be read. */
export function readStored(key: string): unknown {
  return parseJson(readItem(key));
}

function readItem(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function writeItem(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
