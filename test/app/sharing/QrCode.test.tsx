import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { shortenForCode, QrCode } from "#app/sharing/QrCode.tsx";

const paragraph = "https://paper.example/2020/01/04/tide/#p3-1a2b3c";
const long = `${paragraph}:~:text=${"%E6%B8%AF".repeat(400)}&at=0.9`;

test("the code of a passage has its whole URL, if a camera can read that", () => {
  expect(shortenForCode(`${paragraph}:~:text=tide&at=3.9`)).toBe(`${paragraph}:~:text=tide&at=3.9`);
});

test("the code of a long passage has the URL of its first paragraph", () => {
  expect(shortenForCode(long)).toBe(paragraph);
  render(<QrCode url={long} label="QR code" />);
  expect(screen.getByRole("img", { name: "QR code" })).toBeDefined();
});
