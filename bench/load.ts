import { Agent, request } from "node:http";

export type Shot = {
  method: "GET" | "POST";
  path: string;
  headers?: Record<string, string>;
  body?: string;
  /** The status that counts as an answer; any other ends the run, since its figures would mean nothing. */
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

function fire(origin: string, agent: Agent, shot: Shot): Promise<void> {
  const { method, path, headers = {}, body, status } = shot;
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = request(
      `${origin}${path}`,
      { method, agent, headers: { ...headers, ...length } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          if (answer.statusCode === status) return resolve();
          const said = Buffer.concat(chunks).toString().slice(0, 300);
          const what = `${method} ${path} answered ${answer.statusCode} and not ${status}`;
          reject(new Error(`${what}: ${said}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}
