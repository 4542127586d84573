import { existsSync, readFileSync } from "node:fs";
import { parseSync } from "vite";

/** A text of the code: a sentence as a whole, one with a hole in it, or the bare text of a page. */
export type Said = {
  readonly kind: "sentence" | "holed" | "bare";
  readonly text: string;
  readonly line: number;
};

type Node = { type: string; start: number } & Record<string, unknown>;

/** No words: names of classes, addresses, what a program alone reads. */
const SKIPPED_ATTRIBUTES = [
  "also",
  "aria-keyshortcuts",
  "className",
  "href",
  "d",
  "viewBox",
  "autoComplete",
  "id",
  "key",
];
const SKIPPED_CALLS = [
  "querySelector",
  "querySelectorAll",
  "matches",
  "closest",
  // What goes to the log is for the engineer.
  "error",
  "warn",
  "Error",
  "RegExp",
  "URL",
  "wordsFor",
  "cookie",
  "revalidatePath",
];

/** Other words that a search finds an action by, and keys. */
const SKIPPED_PROPERTIES = ["also", "keys"];
/** A selector. */
const SELECTOR = /\[[a-z]|:not\(/;

const WORDS = /\p{L}{2}/u;
/** Begins as a sentence does, or holds words with a space between them. */
const PROSE = /^[“„]?\p{Lu}\p{Ll}|^[“„]?(?:A|I) |\p{L}[,:.]? \p{L}|\p{L}… ?$/u;

/** The texts of a file that somebody reads; with `thrown` only those of problems and of schemas. */
export function saidIn(code: string, file: string, what: "all" | "thrown" = "all"): Said[] {
  const { program } = parseSync(file, code, { lang: file.endsWith("x") ? "tsx" : "ts" });
  const found: Said[] = [];
  const add = (kind: Said["kind"], text: string, { start }: Node) => {
    found.push({ kind, text, line: code.slice(0, start).split("\n").length });
  };
  const look = (node: Node, trail: readonly Node[]): void => {
    const words = what === "thrown" && !isThrown(node, trail) ? null : textOf(node);
    if (words && !SELECTOR.test(words.text) && (what === "thrown" ? WORDS : PROSE).test(words.text))
      add(words.kind, words.text, node);
    for (const child of childrenOf(node)) look(child, [node, ...trail]);
  };
  look(program as unknown as Node, []);
  return found;
}

function textOf(node: Node): Pick<Said, "kind" | "text"> | null {
  if (node.type === "JSXText") {
    const text = String(node.value).replace(/\s+/g, " ").trim();
    return WORDS.test(text) ? { kind: "bare", text: `It stands bare: ${text}` } : null;
  }
  if (node.type === "Literal" && typeof node.value === "string")
    return { kind: "sentence", text: node.value };
  if (node.type !== "TemplateLiteral") return null;
  const quasis = node.quasis as { value: { cooked: string } }[];
  const text = quasis.map(({ value }) => value.cooked).join("{}");
  return { kind: quasis.length === 1 ? "sentence" : "holed", text };
}

/** The second argument of a Problem, the sentences of its fields, and `error` or `message` of a schema. */
function isThrown(node: Node, trail: readonly Node[]): boolean {
  const [parent, over, overOver] = trail;
  if (!parent || (node.type !== "Literal" && node.type !== "TemplateLiteral")) return false;
  const args = (one: Node | undefined): unknown[] =>
    one && calleeOf(one) === "Problem" ? (one.arguments as unknown[]) : [];
  if (args(parent)[1] === node) return true;
  if (parent.type !== "Property" || parent.value !== node) return false;
  if (args(overOver)[2] === over) return true;
  const name = (parent.key as { name?: string }).name;
  return name === "error" && overOver?.type === "CallExpression";
}

const calleeOf = (node: Node): string | undefined => {
  const callee = node.callee as { name?: string; property?: { name?: string } } | undefined;
  return callee?.name ?? callee?.property?.name;
};

function childrenOf(node: Node): Node[] {
  if (isSilent(node)) return [];
  return Object.entries(node).flatMap(([name, value]) =>
    name === "key" && node.type === "Property" ? [] : [value].flat().filter(isNode),
  );
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Nobody reads what is in it. */
function isSilent(node: Node): boolean {
  if (/^(?:Import|ExportAll|TS(?!As|Satisfies|NonNull))/.test(node.type)) return true;
  if (node.type === "ExpressionStatement" && "directive" in node && node.directive) return true;
  if (node.type === "Property")
    return SKIPPED_PROPERTIES.includes(String((node.key as { name?: string }).name));
  if (node.type === "JSXAttribute")
    return SKIPPED_ATTRIBUTES.includes(String((node.name as { name: unknown }).name));
  if (node.type === "TaggedTemplateExpression" && (node.tag as { name?: string }).name === "html")
    return true;
  return SKIPPED_CALLS.includes(calleeOf(node) ?? "");
}

/** Every file of ours that a file leads to, itself among them. */
export function imports(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const code = readFileSync(file, "utf8");
  const folder = file.split("/").slice(0, -1).join("/");
  for (const [statement, from = ""] of code.matchAll(
    /^(?:import|export)[^"';]*?"([@.]\/?[^"]+)";/gms,
  )) {
    if (/^import type\b/.test(statement)) continue;
    const path = from.startsWith("@/") ? from.slice(2) : `${folder}/${from.replace("./", "")}`;
    const found = [path, `${path}.ts`, `${path}.tsx`].find(
      (one) => /\.\w+$/.test(one) && existsSync(one),
    );
    if (found && /\.tsx?$/.test(found)) imports(found, seen);
  }
  return [...seen];
}
