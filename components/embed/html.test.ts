import fc from "fast-check";
import { expect, test } from "vitest";
import { html, markupOf } from "./html";

test("whatever is put into a template is text, in an element and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const markup = markupOf(html`<p title="${text}">${[text]}</p>`);
      const inner = markup.replace(/^<p title="/, "").replace(/<\/p>$/, "");
      expect(inner.split('">')).toHaveLength(2);
      expect(inner.replace('">', "")).not.toMatch(/[<>"']/);
    }),
  );
  expect(markupOf(html`<b>${"<i>&'\""}</b>`)).toBe("<b>&#60;i&#62;&#38;&#39;&#34;</b>");
});

test("a template in a template stays markup, and what is not there leaves nothing", () => {
  expect(markupOf(html`${html`<br>`}${null}${false}${undefined}${0}`)).toBe("<br>0");
});

test("an object that only looks like markup is not taken for it", () => {
  const forged = JSON.parse('{"markup":"<script>","made":"<script>"}');
  expect(() => markupOf(forged)).toThrow();
});
