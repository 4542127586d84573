import path from "node:path";
import { z } from "zod";
import { PROXIES_SHAPE, trustedProxies } from "@/lib/platform/http/client-address.mjs";
import { parseOutboundAllow } from "@/lib/platform/http/outbound-allow";
import { isWeakKey, isWeakSecret } from "@/lib/platform/keys/secret-strength";

const KEY_RING_SHAPE =
  "must be id:key[,id:key…], each key 32 bytes in base64; the first one is used for new data";
const keyRing = z
  .string(KEY_RING_SHAPE)
  .regex(
    /^[a-z0-9-]{1,16}:[A-Za-z0-9+/]{43}=(,[a-z0-9-]{1,16}:[A-Za-z0-9+/]{43}=)*$/,
    KEY_RING_SHAPE,
  );

/** The ids and keys of KEY_RING, in their order there. */
export const ringPairs = (ring: string): [string, Buffer][] =>
  ring.split(",").map((pair) => {
    const [id = "", key = ""] = pair.split(":");
    return [id, Buffer.from(key, "base64")];
  });

const checkedRing = keyRing.superRefine((ring, context) => {
  const pairs = ringPairs(ring);
  const [active] = pairs;
  if (new Set(pairs.map(([id]) => id)).size < pairs.length) {
    context.addIssue({ code: "custom", message: "must name each key once" });
  }
  // A weak key after a random one only opens old data. Without it, that data could not be wrapped again.
  if (active && active[1].length === 32 && isWeakKey(active[1])) {
    context.addIssue({
      code: "custom",
      message: `must begin with a random key, and ${active[0]} can be guessed: make one with openssl rand -base64 32, put it in front and run desk keys rewrap`,
    });
  }
});
const SECRET_RANDOM = "must be random: use the output of openssl rand -base64 32";
const SECRET_SHAPE = "must have at least 32 characters";

const port = z.coerce.number().int().min(0).max(65_535);
const emptyIsAbsent = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsAbsent, schema.optional());

/** Storage settings that have no effect without a bucket. */
const WITH_BUCKET = ["S3_ENDPOINT", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;
const OUTBOUND_SHAPE =
  "must be a list of host, host:port, address or network/bits, e.g. id.internal:8443,10.1.0.0/16";
const CLAMD_SHAPE = "must be tcp://host:port or the path of a socket, e.g. /run/clamav/clamd.ctl";

const evidenceDir = (settings: {
  EVIDENCE_DIR?: string | undefined;
  S3_BUCKET?: string | undefined;
  DATA_DIR: string;
}): string | null => {
  if (settings.EVIDENCE_DIR) return path.resolve(settings.EVIDENCE_DIR);
  return settings.S3_BUCKET ? null : path.resolve(settings.DATA_DIR, "evidence");
};

const isProxies = (setting: string): boolean => {
  try {
    trustedProxies(setting);
    return true;
  } catch {
    return false;
  }
};

const schema = z
  .object({
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: "must be postgres://user:password@host/database",
    }),
    DATABASE_OWNER_URL: optional(
      z.url({ protocol: /^postgres(ql)?$/, error: "must be postgres://…" }),
    ),
    SMTP_URL: z.url({
      protocol: /^smtps?$/,
      error: "must be smtp://host:port or smtps://user:password@host",
    }),
    MAIL_FROM: z.preprocess(emptyIsAbsent, z.email().default("rightsdesk@localhost.example")),
    APP_URL: z
      .url({
        protocol: /^https?$/,
        error: "must be the public address, e.g. https://privacy.example.org",
      })
      .transform((url) => url.replace(/\/+$/, "")),
    KEY_RING: checkedRing,
    AUTH_SECRET: z
      .string(SECRET_SHAPE)
      .min(32, SECRET_SHAPE)
      .refine((secret) => secret.length < 32 || !isWeakSecret(secret), SECRET_RANDOM),
    OIDC_ISSUER: optional(z.url({ error: "must be the provider's issuer URL" })),
    OIDC_CLIENT_ID: optional(z.string()),
    OIDC_CLIENT_SECRET: optional(z.string()),
    OIDC_NAME: z.preprocess(emptyIsAbsent, z.string().default("your organisation's sign-in")),
    OUTBOUND_ALLOW: z
      .string()
      .default("")
      .refine((list) => parseOutboundAllow(list) !== null, OUTBOUND_SHAPE),
    PORT: z.preprocess(emptyIsAbsent, port.default(3000)),
    /** The proxies whose X-Forwarded-For says where a request came from (client-address.mjs). */
    TRUSTED_PROXIES: z.preprocess(
      emptyIsAbsent,
      z.string().refine(isProxies, PROXIES_SHAPE).default(""),
    ),
    /** Multiplies the rate limits of one client network, for sites whose visitors share an address. */
    CLIENT_LIMIT_FACTOR: z.preprocess(emptyIsAbsent, z.coerce.number().min(1).max(1000).default(1)),
    DATABASE_POOL: z.preprocess(emptyIsAbsent, z.coerce.number().int().min(2).max(100).default(10)),
    LOG_LEVEL: z.preprocess(
      emptyIsAbsent,
      z.enum(["silent", "error", "warn", "info", "debug"]).default("info"),
    ),
    DATA_DIR: z.preprocess(emptyIsAbsent, z.string().default(".data")),
    FILES_DIR: optional(z.string()),
    EVIDENCE_DIR: optional(z.string()),
    /** How many gigabytes the files of one desk may take up. */
    DESK_FILES_GB: z.preprocess(
      emptyIsAbsent,
      z.coerce.number("must be a number of gigabytes").min(1).max(1_000_000).default(100),
    ),
    S3_BUCKET: optional(
      z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, "must be the name of a bucket"),
    ),
    S3_ENDPOINT: optional(
      z.url({ protocol: /^https?$/, error: "must be the address of a server that speaks S3" }),
    ),
    S3_REGION: z.preprocess(emptyIsAbsent, z.string().default("us-east-1")),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
    S3_PATH_STYLE: optional(z.enum(["true", "false"], "must be true or false")),
    CLAMD_URL: optional(
      z.string().regex(/^(tcp:\/\/[^\s/@]+:\d{1,5}\/?|\/\S+)$/, { error: CLAMD_SHAPE }),
    ),
    /** Which process this is; scripts/web.mjs sets it. */
    PROCESS: z.enum(["web", "other"]).default("other"),
    /** The id of the running build; scripts/web.mjs sets it. */
    BUILD_ID: z.string().default(""),
    NODE_ENV: z.string().default("development"),
  })
  .refine((env) => !env.OIDC_ISSUER || (env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET), {
    path: ["OIDC_CLIENT_ID"],
    error: "and OIDC_CLIENT_SECRET must be set when OIDC_ISSUER is",
  })
  .refine((env) => env.S3_BUCKET || WITH_BUCKET.every((name) => !env[name]), {
    path: ["S3_BUCKET"],
    error: `must be set when one of ${WITH_BUCKET.join(", ")} is`,
  })
  .refine((env) => Boolean(env.S3_ACCESS_KEY_ID) === Boolean(env.S3_SECRET_ACCESS_KEY), {
    path: ["S3_ACCESS_KEY_ID"],
    error: "and S3_SECRET_ACCESS_KEY must be set together",
  })
  .transform((env) => ({
    ...env,
    FILES_DIR: path.resolve(env.FILES_DIR ?? path.join(env.DATA_DIR, "files")),
    /** `null` if the bucket stores the evidence. */
    EVIDENCE_DIR: evidenceDir(env),
    // Most servers other than Amazon's have one host name for all buckets.
    S3_PATH_STYLE: env.S3_PATH_STYLE ? env.S3_PATH_STYLE === "true" : Boolean(env.S3_ENDPOINT),
  }));

export type Env = z.infer<typeof schema>;

/** Every variable that is wrong, one line each: its name and what it must be, but never its value. */
export function envFaults(source: Record<string, string | undefined> = process.env): string[] {
  const parsed = schema.safeParse(source);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const name = String(issue.path[0]);
    return source[name] ? `${name} ${issue.message}` : `${name} is not set: it ${issue.message}`;
  });
}

let checked: Env | undefined;

/** The checked environment. Throws one sentence that names every wrong variable. */
export function env(): Env {
  if (checked) return checked;
  const faults = envFaults();
  if (faults.length > 0) throw new Error(`The environment is invalid: ${faults.join("; ")}.`);
  checked = schema.parse(process.env);
  return checked;
}
