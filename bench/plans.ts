import pg from "pg";
import { UNNAMED_STATEMENT } from "@/lib/platform/database/db";

type Node = {
  "Node Type": string;
  "Actual Rows": number;
  "Actual Loops": number;
  "Rows Removed by Filter"?: number;
  "Rows Removed by Index Recheck"?: number;
  "Rows Removed by Join Filter"?: number;
  "Index Name"?: string;
  "Shared Hit Blocks": number;
  "Shared Read Blocks": number;
  "Relation Name"?: string;
  Plans?: Node[];
};
export type Sent = { text: string; ms: number; plan?: Node };

/**
 * Whether a statement only reads. The plan of a write is of no interest, and a statement that locks or sets something
 * has an effect each time it runs.
 */
const reads = (text: string): boolean =>
  /^\s*(\/\* [a-z ]+ \*\/)?\s*(select|with)\b/i.test(text) &&
  !/set_config|for update|advisory/i.test(text);

/**
 * Runs `work` and returns every statement that it sends, with the milliseconds that the database took to reply.
 * Statements run as the product sends them and in its transaction. With `explain`, each statement that only reads is
 * explained there before it runs.
 */
export async function watch(work: () => Promise<unknown>, explain: boolean): Promise<Sent[]> {
  const sent: Sent[] = [];
  const query = pg.Client.prototype.query;
  const send = (client: pg.Client, args: unknown[]) =>
    Reflect.apply(query, client, args) as Promise<pg.QueryResult>;
  pg.Client.prototype.query = async function watched(this: pg.Client, ...args: unknown[]) {
    const [statement, parameters] = args as [string | pg.QueryConfig, unknown[] | undefined];
    const text = typeof statement === "string" ? statement : statement.text;
    const values = typeof statement === "string" ? parameters : statement.values;
    const plan = explain && reads(text) ? await explained(this, send, text, values) : undefined;
    const began = performance.now();
    const result = await send(this, args);
    sent.push({ text, ms: performance.now() - began, plan });
    return result;
  } as unknown as typeof query;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

type Send = (client: pg.Client, args: unknown[]) => Promise<pg.QueryResult>;

/**
 * The plan for these values. A named statement that runs often gets one plan for all values. Of the two plans, the one
 * that reads more rows is returned.
 */
function explained(
  client: pg.Client,
  send: Send,
  text: string,
  values: unknown[] = [],
): Promise<Node> {
  // Runs one at a time per connection: a second statement at the same time would run under the settings of the first.
  const before = explaining.get(client) ?? Promise.resolve();
  const plan = before.then(() => explainedAlone(client, send, text, values));
  explaining.set(
    client,
    plan.catch(() => undefined),
  );
  return plan;
}

const explaining = new WeakMap<pg.Client, Promise<unknown>>();

async function explainedAlone(
  client: pg.Client,
  send: Send,
  text: string,
  values: unknown[],
): Promise<Node> {
  const planOf = async (sql: string, parameters?: unknown[]): Promise<Node> =>
    (await send(client, [`explain (analyze, buffers, format json) ${sql}`, parameters])).rows[0][
      "QUERY PLAN"
    ][0].Plan;
  const own = await planOf(text, values);
  if (text.includes(UNNAMED_STATEMENT.sql)) return own;
  await send(client, ["set local plan_cache_mode = force_generic_plan"]);
  await send(client, [`prepare watched as ${text}`]);
  const literals = values.length > 0 ? `(${values.map(literal).join(", ")})` : "";
  const general = await planOf(`execute watched${literals}`);
  await send(client, ["deallocate watched"]);
  await send(client, ["set local plan_cache_mode = auto"]);
  return maxRowsRead(general) > maxRowsRead(own) ? general : own;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return `'${value.toISOString()}'`;
  if (value instanceof Uint8Array) return `'\\x${Buffer.from(value).toString("hex")}'`;
  if (Array.isArray(value)) return `array[${value.map(literal).join(", ")}]`;
  return pg.escapeLiteral(String(value));
}

const nodes = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodes)];

const removed = (node: Node): number =>
  (node["Rows Removed by Filter"] ?? 0) +
  (node["Rows Removed by Index Recheck"] ?? 0) +
  (node["Rows Removed by Join Filter"] ?? 0);

const rowsRead = (node: Node): number =>
  (node["Actual Rows"] + removed(node)) * node["Actual Loops"];

/** The most rows that any node of the plan returns or filters out, in all its loops. */
export const maxRowsRead = (plan: Node): number => Math.max(...nodes(plan).map(rowsRead));

/** The database pages that the plan touches. Only this figure shows a scan of a whole index for one row. */
export const pagesOf = (plan: Node): number =>
  plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];

/** The nodes of a plan that read, in one line: by which index, and how many rows. */
export function shapeOf(plan: Node): string {
  const reads = nodes(plan).filter((node) => node["Relation Name"] ?? node["Index Name"]);
  const counts = new Map<string, number>();
  for (const node of reads) {
    const by = node["Index Name"] ?? `${node["Node Type"]} on ${node["Relation Name"]}`;
    counts.set(by, (counts.get(by) ?? 0) + rowsRead(node));
  }
  return [...counts]
    .filter(([, rows]) => rows > 0)
    .map(([by, rows]) => `${by} ${Math.round(rows)}`)
    .join(", ");
}
