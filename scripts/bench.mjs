// `npm run bench`: what this machine does in a second, beside what it could do at most.
import { install, nodeFault, ROOT } from "./install.mjs";
import { sentence } from "./run.mjs";

process.chdir(ROOT);
process.env.NODE_ENV = "production"; // before Prisma and React read it
try {
  const fault = nodeFault();
  if (fault) throw new Error(fault);
  await install();
  const { register } = await import("tsx/esm/api");
  register();
  const { bench } = await import(new URL("bench/bench.ts", `file://${ROOT}/`));
  await bench(process.argv.slice(2), process.env);
  process.exit(0);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
