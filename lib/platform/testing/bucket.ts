import { createHash, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

type Parts = Map<number, Buffer>;
type Stored = { bucket: string; objects: Map<string, Buffer>; begun: Map<string, Parts> };
type Reply = { status: number; body?: Buffer | string; headers?: Record<string, string> };

const xml = (body: string): Reply => ({
  status: 200,
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
  headers: { "content-type": "application/xml" },
});

const failure = (status: number, code: string): Reply => ({
  ...xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`),
  status,
});

const etagOf = (bytes: Buffer): string => `"${createHash("md5").update(bytes).digest("hex")}"`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function put({ objects, begun }: Stored, key: string, query: URLSearchParams, body: Buffer): Reply {
  const parts = begun.get(query.get("uploadId") ?? "");
  if (parts) parts.set(Number(query.get("partNumber")), body);
  else objects.set(key, body);
  return { status: 200, headers: { etag: etagOf(body) } };
}

function post({ bucket, objects, begun }: Stored, key: string, query: URLSearchParams): Reply {
  if (query.has("uploads")) {
    const id = randomUUID();
    begun.set(id, new Map());
    return xml(
      `<InitiateMultipartUploadResult><Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  const id = query.get("uploadId") ?? "";
  const parts = begun.get(id);
  if (!parts) return failure(404, "NoSuchUpload");
  const whole = [...parts].sort(([one], [other]) => one - other).map(([, bytes]) => bytes);
  objects.set(key, Buffer.concat(whole));
  begun.delete(id);
  return xml(
    `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"x"</ETag></CompleteMultipartUploadResult>`,
  );
}

function drop({ objects, begun }: Stored, key: string, query: URLSearchParams): Reply {
  const id = query.get("uploadId");
  if (id) begun.delete(id);
  else objects.delete(key);
  return { status: 204 };
}

/** Two keys at a time, so that a longer list takes several calls. */
function list({ bucket, objects }: Stored, query: URLSearchParams): Reply {
  const keys = [...objects.keys()]
    .filter((key) => key.startsWith(query.get("prefix") ?? ""))
    .sort();
  const start = Number(query.get("continuation-token") ?? 0);
  const more = keys.length > start + 2;
  const contents = keys
    .slice(start, start + 2)
    .map((key) => `<Contents><Key>${key}</Key></Contents>`)
    .join("");
  const next = more ? `<NextContinuationToken>${start + 2}</NextContinuationToken>` : "";
  return xml(
    `<ListBucketResult><Name>${bucket}</Name><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`,
  );
}

async function answer(stored: Stored, request: IncomingMessage, down: boolean): Promise<Reply> {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://bucket");
  const key = decodeURIComponent(pathname.slice(stored.bucket.length + 2));
  const body = await bodyOf(request);
  if (down) return failure(503, "ServiceUnavailable");
  if (!`${pathname}/`.startsWith(`/${stored.bucket}/`)) return failure(404, "NoSuchBucket");
  if (!request.headers.authorization?.includes("Credential=test/")) {
    return failure(403, "AccessDenied");
  }
  if (request.method === "PUT") return put(stored, key, searchParams, body);
  if (request.method === "POST") return post(stored, key, searchParams);
  if (request.method === "DELETE") return drop(stored, key, searchParams);
  if (searchParams.get("list-type") === "2") return list(stored, searchParams);
  const found = stored.objects.get(key);
  return found ? { status: 200, body: found } : failure(404, "NoSuchKey");
}

/** An in-memory server that speaks as much S3 as the storage of files needs, including multipart uploads. */
export async function openBucket(bucket = "files") {
  const stored: Stored = { bucket, objects: new Map(), begun: new Map() };
  /** `hold` is called with each request that removes something, before the response. */
  const state: { down: boolean; hold: (() => Promise<unknown>) | null } = {
    down: false,
    hold: null,
  };
  const server = createServer(async (request, response) => {
    if (request.method === "DELETE") await state.hold?.();
    const reply = await answer(stored, request, state.down).catch(() => failure(400, "Cut"));
    response.writeHead(reply.status, reply.headers ?? {}).end(reply.body ?? "");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    ...stored,
    state,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
