/** Loads the page at this address from the server. The starter lets it stand as it was pressed, so that what went wrong cannot go wrong again. False where the server does not have it. */
export async function loadAsPressed(): Promise<boolean> {
  try {
    const { ok } = await fetch(location.href, { method: "HEAD" });
    if (!ok) return false;
    // The starter reads it, and has no imports.
    sessionStorage.setItem("broadsheet:as-pressed", location.pathname);
  } catch {
    return false;
  }
  location.reload();
  return true;
}
