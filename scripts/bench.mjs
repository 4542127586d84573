// `npm run bench`: what this machine does in a second, compared with what it could do at most.
import { load, ROOT } from "./install.mjs";
import { sentence } from "./run.mjs";

process.chdir(ROOT);
process.env.NODE_ENV = "production"; // before Prisma and React read it
try {
  const { bench } = await load("bench/bench.ts");
  await bench(process.argv.slice(2), process.env);
  process.exit(0);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
