import { spawn } from "node:child_process";
import { joinRunning } from "./start-runtime";

const PORT = process.env.PORT ?? "3001";

/**
 * `npm run dev`: the pages as they are being written, on the database and mail of the desk that
 * `npm start` runs in another terminal. It builds into a folder of its own and leaves that desk alone.
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
