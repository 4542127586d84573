import { spawn } from "node:child_process";
import { joinRunning } from "./start-runtime";

const PORT = process.env.PORT ?? "3001";

/**
 * `npm run dev`: serves the pages in development mode. It uses the database and the mail server of the desk that
 * `npm start` runs in another terminal, builds into a folder of its own, and does not touch the build of that desk.
 */
delete process.env.PORT;
joinRunning();
const next = spawn(process.execPath, ["node_modules/next/dist/bin/next", "dev", "-p", PORT], {
  stdio: "inherit",
  env: {
    ...process.env,
    NODE_ENV: "development",
    NEXT_DIST_DIR: ".next-dev",
    APP_URL: `http://localhost:${PORT}`,
    NEXTAUTH_URL: `http://localhost:${PORT}`,
  },
});
next.on("exit", (code) => process.exit(code ?? 0));
