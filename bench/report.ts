import { readFileSync } from "node:fs";
import os from "node:os";
import type pg from "pg";

/** The machine, the versions and the settings, without which a figure means nothing. */
export async function circumstances(owner: pg.Pool, buildId: string): Promise<string[]> {
  const { rows } = await owner.query(
    "select current_setting('server_version') as version, current_setting('fsync') as fsync",
  );
  const cpus = os.cpus();
  const { version: next } = JSON.parse(readFileSync("node_modules/next/package.json", "utf8"));
  const memory = `${Math.round(os.totalmem() / 2 ** 30)} GiB`;
  return [
    `Machine     ${cpus.length} × ${cpus[0]?.model.trim()}, ${memory}, ${os.type()} ${os.release()}`,
    `Versions    Node.js ${process.versions.node}, PostgreSQL ${rows[0].version} (fsync ${rows[0].fsync}), Next ${next}, build ${buildId}`,
  ];
}

/** The load of other programs on this machine. Called before the run, because the run itself is a load. */
export function busyBefore(): string[] {
  const load = os.loadavg()[0] ?? 0;
  const late = load > os.cpus().length / 2 ? ": other programs used part of the machine" : "";
  return [`Load        ${load.toFixed(1)} before the run${late}`];
}

/** Pads the cells of a table, so that numbers are aligned to the right and words to the left. */
export function aligned(rows: string[][], numeric: (column: number) => boolean): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd(),
  );
}
