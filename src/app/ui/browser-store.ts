/** A value that is kept in this browser, and known to every view and tab that shows it. */
export interface Store<Value> {
  /** The same object for as long as nothing changes. */
  read: () => Value;
  write: (value: Value) => void;
  subscribe: (listener: () => void) => () => void;
}

/** Makes the store of one key; `from` turns what was kept, whatever it has become since, into a value. */
export function createStore<Value>(key: string, from: (kept: unknown) => Value): Store<Value> {
  const listeners = new Set<() => void>();
  // What storage did not take, as when it is full or closed to us, holds until the page is left.
  let untaken: string | undefined;
  let last: { text: string | undefined; value: Value } | undefined;
  const read = () => {
    const text = untaken ?? kept(key);
    if (!last || last.text !== text) last = { text, value: from(parsed(text)) };
    return last.value;
  };
  const write = (value: Value) => {
    const text = JSON.stringify(value);
    untaken = keep(key, text) ? undefined : text;
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

/** Turns a key into what is kept under it; undefined where there is nothing, or nothing that can be read. */
export function recall(key: string): unknown {
  return parsed(kept(key));
}

function kept(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
