import { Agent } from "node:http";
import { answerTo, type Shot } from "./load";

/** Many at once, each on a connection of its own. Whoever is not served has to be told when to come back. */
export async function burst(origin: string, shots: readonly Shot[]): Promise<string> {
  const began = performance.now();
  const answers = await Promise.all(shots.map((shot) => answerTo(origin, new Agent(), shot)));
  const seconds = (performance.now() - began) / 1000;
  const stored = answers.filter(({ status }) => status === 201).length;
  const refused = answers.filter(({ status, retryAfter }) => status === 503 && retryAfter).length;
  const other = answers.find(
    ({ status, retryAfter }) => status !== 201 && !(status === 503 && retryAfter),
  );
  if (other) throw new Error(`One of a burst was answered ${other.status}: ${other.text}`);
  return `${shots.length} submissions at once: ${stored} stored, ${refused} told to come back in a few seconds, none failed; the last answer after ${seconds.toFixed(1)} s`;
}
