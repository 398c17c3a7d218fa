import { afterEach, describe, expect, test, vi } from "vitest";
import { createBrowserStore } from "#app/ui/browser-store.ts";

const open = () =>
  createBrowserStore("test", (stored) => (Array.isArray(stored) ? stored.filter(Number) : []));

afterEach(() => vi.restoreAllMocks());

describe("a store", () => {
  test("keeps its value for the next visit, and tells its subscribers of changes", () => {
    const store = open();
    const listener = vi.fn<() => void>();
    const end = store.subscribe(listener);
    store.write([1]);
    end();
    store.write([2]);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(open().read()).toEqual([2]);
  });

  test("returns the same object until the value changes", () => {
    const store = open();
    store.write([1]);
    expect(store.read()).toBe(store.read());
  });

  test.each(["{", "null", "[{}]", '"text"', ""])("reads %j as no value", (text) => {
    localStorage.setItem("test", text);
    expect(open().read()).toEqual([]);
  });

  test("keeps a value until the page is closed if storage is full or blocked", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("closed", "SecurityError");
    });
    const store = open();
    expect(store.read()).toEqual([]);
    store.write([1]);
    expect(store.read()).toEqual([1]);
  });
});
