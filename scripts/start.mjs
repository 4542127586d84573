// `npm start`: from a fresh checkout to a running desk. This part needs only Node.js.
import { load, ROOT } from "./install.mjs";
import { endRunning, sentence } from "./run.mjs";

const early = () => {
  endRunning();
  process.exit(0);
};
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of SIGNALS) process.on(signal, early);
// The reader of our output may end first (`npm start | head`, a killed test runner), and the shutdown still has to be
// orderly.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
process.chdir(ROOT);
try {
  const { start } = await load("cli/start.ts");
  for (const signal of SIGNALS) process.off(signal, early);
  await start(process.argv.slice(2));
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
