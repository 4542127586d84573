// `npm run soak -- --minutes 30`: kills processes under load for this long. Nothing may be lost or duplicated.
import { load, ROOT } from "./install.mjs";
import { sentence } from "./run.mjs";

process.chdir(ROOT);
process.env.NODE_ENV = "production"; // before Prisma and React read it
try {
  const { soak } = await load("bench/soak.ts");
  process.exit((await soak(process.argv.slice(2), process.env)) ? 0 : 1);
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}
