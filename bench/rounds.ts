import { type Cpu, cpuUsed } from "./cpu";
import { type Load, load, type Shot } from "./load";
import { aligned } from "./report";
import { LOGIN, type Stage } from "./stage";

export type Case = {
  name: string;
  shot: () => Shot;
  /** The name of the case that does as little as possible in the same way. */
  floor?: string;
};

type Slice = { load: Load; cpu: Cpu | null };

const WARM_SECONDS = 1;

/**
 * Measures all cases in turn, round after round, so that other load on the machine affects a case and its floor alike:
 * both are measured in every round.
 */
export async function inRounds(
  stage: Stage,
  cases: readonly Case[],
  { rounds, seconds, connections }: { rounds: number; seconds: number; connections: number },
): Promise<string[]> {
  for (const { shot } of cases) {
    await load(stage.origin, shot, { connections, seconds: WARM_SECONDS });
  }
  const slices = new Map<string, Slice[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, shot } of cases) {
      slices.get(name)?.push(await measured(stage, shot, { seconds, connections }));
    }
  }
  return table(cases, slices, connections);
}

async function measured(
  { origin, webPid, owner }: Stage,
  shot: () => Shot,
  how: { seconds: number; connections: number },
): Promise<Slice> {
  const before = await cpuUsed(webPid, owner, LOGIN);
  const done = await load(origin, shot, how);
  const after = await cpuUsed(webPid, owner, LOGIN);
  if (!before || !after || done.answers === 0) return { load: done, cpu: null };
  const each = (of: keyof Cpu) => (after[of] - before[of]) / done.answers;
  return { load: done, cpu: { web: each("web"), postgres: each("postgres") } };
}

const UNMEASURED = "–";

/** The minimum and the median of the values. */
function minimumAndMedian(values: readonly number[]): [number, number] | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, middle] = [sorted[0], sorted[Math.floor(sorted.length / 2)]];
  return least === undefined || middle === undefined ? null : [least, middle];
}

const formatted = (found: [number, number] | null, digits = 1): string[] =>
  found ? found.map((value) => value.toFixed(digits)) : [UNMEASURED, UNMEASURED];

function table(
  cases: readonly Case[],
  slices: ReadonlyMap<string, Slice[]>,
  connections: number,
): string[] {
  const cpuOf = (name: string, of: keyof Cpu) =>
    minimumAndMedian(slices.get(name)?.flatMap(({ cpu }) => (cpu ? [cpu[of]] : [])) ?? []);
  const head = [
    `${connections} connection${connections === 1 ? "" : "s"}`,
    "web ms, least",
    "median",
    "PostgreSQL ms, least",
    "median",
    "times its floor",
    "wall p50 ms, least",
    "median",
    "answers",
  ];
  const lines = cases.map(({ name, floor }) => {
    const own = slices.get(name) ?? [];
    const answered = own.filter((one) => one.load.answers > 0);
    const [web, below] = [cpuOf(name, "web"), floor ? cpuOf(floor, "web") : null];
    return [
      name,
      ...formatted(web),
      ...formatted(cpuOf(name, "postgres")),
      web && below ? `${(web[1] / below[1]).toFixed(1)} × ${floor}` : "",
      ...formatted(minimumAndMedian(answered.map((one) => one.load.p50))),
      String(own.reduce((sum, one) => sum + one.load.answers, 0)),
    ];
  });
  return aligned([head, ...lines], (column) => column > 0);
}
