import { Agent, request } from "node:http";

export type Shot = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The expected status. Any other status ends the run, because its figures would mean nothing. */
  status: number;
};
export type Load = { answers: number; perSecond: number; p50: number; p95: number };

/** Keeps `connections` connections busy for `seconds`, each with one request at a time. */
export async function load(
  origin: string,
  shot: () => Shot,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  const busy = async () => {
    while (performance.now() < until) {
      const start = performance.now();
      await fire(origin, agent, shot());
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, busy));
  agent.destroy();
  return summary(times, performance.now() - began);
}

export function summary(times: number[], tookMs: number): Load {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;
  return {
    answers: times.length,
    perSecond: (times.length * 1000) / tookMs,
    p50: at(0.5),
    p95: at(0.95),
  };
}

async function fire(origin: string, agent: Agent, shot: Shot): Promise<void> {
  const { status, text } = await sendShot(origin, agent, shot);
  if (status === shot.status) return;
  const what = `${shot.method} ${shot.path} answered ${status} and not ${shot.status}`;
  throw new Error(`${what}: ${text.slice(0, 300)}`);
}

type Reply = { status: number; retryAfter: boolean; text: string };

export function sendShot(origin: string, agent: Agent, shot: Shot): Promise<Reply> {
  const { method, path, headers = {}, body } = shot;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      { method, agent, headers: { ...headers, ...length } },
      (reply) => {
        const chunks: Buffer[] = [];
        reply.on("data", (chunk: Buffer) => chunks.push(chunk));
        reply.on("error", reject);
        reply.on("end", () => {
          const text = Buffer.concat(chunks).toString();
          const retryAfter = reply.headers["retry-after"] !== undefined;
          resolve({ status: reply.statusCode ?? 0, retryAfter, text });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
