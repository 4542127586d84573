import { Agent } from "node:http";
import { type Shot, sendShot } from "./load";

/**
 * Sends all requests at once, each on a connection of its own. A request that is not served must be answered with 503
 * and a Retry-After header.
 */
export async function burst(origin: string, shots: readonly Shot[]): Promise<string> {
  const began = performance.now();
  const responses = await Promise.all(shots.map((shot) => sendShot(origin, new Agent(), shot)));
  const seconds = (performance.now() - began) / 1000;
  const stored = responses.filter(({ status }) => status === 201).length;
  const refused = responses.filter(({ status, retryAfter }) => status === 503 && retryAfter).length;
  const other = responses.find(
    ({ status, retryAfter }) => status !== 201 && !(status === 503 && retryAfter),
  );
  if (other) throw new Error(`A submission of the burst got status ${other.status}: ${other.text}`);
  return `${shots.length} submissions at once: ${stored} stored, ${refused} asked to retry in a few seconds, none failed; last response after ${seconds.toFixed(1)} s`;
}
