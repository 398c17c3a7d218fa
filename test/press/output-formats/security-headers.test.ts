import { expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "#press/output-formats/security-headers.ts";

test("the policy allows nothing inline, nothing from elsewhere, and no script made from text", () => {
  expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(contentSecurityPolicy).toContain("require-trusted-types-for 'script'");
});

test("the headers add what a page cannot set itself", () => {
  const policy = securityHeaders["Content-Security-Policy"];
  expect(policy).toBe(`${contentSecurityPolicy}; frame-ancestors 'none'`);
});
