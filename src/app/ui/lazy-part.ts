let last: Promise<unknown> = Promise.resolve();

/** Takes the import of a part that a reader may ask for, and returns it. Once the page has loaded and the browser is idle, the part is fetched ahead, so that it is there when the connection or the edition is gone. */
export function lazyPart<Part>(load: () => Promise<Part>): () => Promise<Part> {
  if (import.meta.env.PROD && !import.meta.env.SSR && !savesData())
    last = last.then(loadedAndIdle).then(load).catch(ignore);
  return load;
}

function savesData(): boolean {
  return "connection" in navigator && Object(navigator.connection).saveData === true;
}

function loadedAndIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    const whenIdle = () =>
      "requestIdleCallback" in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 200);
    if (document.readyState === "complete") whenIdle();
    else addEventListener("load", whenIdle, { once: true });
  });
}

// Whoever asks for the part is told then.
function ignore(): void {}
