import fc from "fast-check";
import { expect, test } from "vitest";
import { html, markupOf } from "./html";

test("every value in a template is escaped, in an element and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const markup = markupOf(html`<p title="${text}">${[text]}</p>`);
      const inner = markup.replace(/^<p title="/, "").replace(/<\/p>$/, "");
      expect(inner.split('">')).toHaveLength(2);
      expect(inner.replace('">', "")).not.toMatch(/[<>"']/);
    }),
  );
  expect(markupOf(html`<b>${"<i>&'\""}</b>`)).toBe("<b>&lt;i&gt;&amp;&#39;&quot;</b>");
});

test("a template in a template stays markup, and a missing value leaves nothing", () => {
  expect(markupOf(html`${html`<br>`}${null}${false}${undefined}${0}`)).toBe("<br>0");
});

test("an object that only looks like markup is not accepted as markup", () => {
  const forged = JSON.parse('{"markup":"<script>","made":"<script>"}');
  expect(() => markupOf(forged)).toThrow();
});
