import { health } from "@/lib/platform/health";

/** For operators: 200 if requests can be served, 503 if they cannot, and the reasons in both cases. */
export async function GET(): Promise<Response> {
  const report = await health();
  return Response.json(report, { status: report.ready ? 200 : 503 });
}
