import { health } from "@/lib/platform/health";

/** For whoever runs it: 200 when requests can be served, 503 when they cannot, and in both cases why. */
export async function GET(): Promise<Response> {
  const told = await health();
  return Response.json(told, { status: told.ready ? 200 : 503 });
}
