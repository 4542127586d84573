import { expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import { MAX_LOGO_BYTES, pictureOf } from "./picture";

const from = (base64: string): Buffer => Buffer.from(base64, "base64");

/** The same 96 by 32 pixels in each format. */
const PICTURES = {
  png: from(
    "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAMAAADaHo1mAAAAA1BMVEUmR423iyHXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BAQ0AAADCoPdP7WYOoAAAALoBDCAAARbatHcAAAAASUVORK5CYII=",
  ),
  jpeg: from(
    "/9j/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAgAGADASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAME/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AjAaEwAAAAAAAAAAAAAAAAAAAAAH/2Q==",
  ),
  lossy: from(
    "UklGRkgAAABXRUJQVlA4IDwAAACQAwCdASpgACAAPm02mEkkIyKhIqgAgA2JZwB2AAAqNMY4fBmAAP7xlY//+Ic7d/ArYp/+6DLOGcwAAAA=",
  ),
  lossless: from("UklGRiQAAABXRUJQVlA4TBcAAAAvX8AHAAfQo5q0sf8BICH8Xy9G9D/1AwA="),
  transparent: from(
    "UklGRmIAAABXRUJQVlA4WAoAAAAQAAAAXwAAHwAAQUxQSBAAAAABB1DAiAgACeH/ejGi/6kfVlA4ICwAAABQAwCdASpgACAAPm02mEkkIyKhIqgAgA2JaQAAE/GOHwhFgAD++3jAAAAAAA==",
  ),
};

test.each([
  ["png", "image/png"],
  ["jpeg", "image/jpeg"],
  ["lossy", "image/webp"],
  ["lossless", "image/webp"],
  ["transparent", "image/webp"],
] as const)(
  "the type and the size of a picture are read from its bytes: %s",
  async (name, type) => {
    expect(await pictureOf(PICTURES[name])).toEqual({ type, width: 96, height: 32 });
  },
);

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

test.each([
  ["nothing", Buffer.alloc(0)],
  ["SVG, which can hold scripts", Buffer.from(SVG)],
  ["SVG behind an XML declaration", Buffer.from(`<?xml version="1.0"?>${SVG}`)],
  ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")],
  ["a GIF", from("R0lGODlhAQABAAAAACwAAAAAAQABAAA=")],
  ["a PDF", Buffer.from("%PDF-1.7\n")],
  ["a PNG with a page behind it", Buffer.concat([PICTURES.png, Buffer.from(SVG)])],
  ...Object.entries(PICTURES).map(([name, bytes]): [string, Buffer] => [
    `half of ${name}`,
    bytes.subarray(0, 24),
  ]),
])("content that is not a complete picture is refused: %s", async (_, content) => {
  await expect(pictureOf(content)).rejects.toMatchObject({
    code: "invalid",
    fields: { files: "problem.brand.pictureType" },
  });
});

test("a picture that is too large, in bytes or in pixels, is refused", async () => {
  const heavy = Buffer.concat([PICTURES.lossy, Buffer.alloc(MAX_LOGO_BYTES)]);
  await expect(pictureOf(heavy)).rejects.toThrow("problem.brand.pictureTooLarge");
  const wide = Buffer.from(PICTURES.png);
  wide.writeUInt32BE(60_000, 16);
  await expect(pictureOf(wide)).rejects.toThrow(message("problem.brand.pictureSides", { n: 4096 }));
});
