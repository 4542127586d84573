import { isReady } from "@/lib/platform/health";

/** For the one who runs it: 200 when the database answers, 503 when it does not. */
export async function GET(): Promise<Response> {
  const ready = await isReady();
  return Response.json({ ready }, { status: ready ? 200 : 503 });
}
