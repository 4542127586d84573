import { redirect } from "next/navigation";
import { deskOf, one, type Query } from "@/app/(public)/_requester/desk";
import { stepsFor } from "@/lib/domain/intake/submission";

/** Redirects to the first question that this desk asks. */
export default async function RequestPage({
  params,
  searchParams,
}: {
  params: Promise<{ desk: string }>;
  searchParams: Promise<Query>;
}) {
  const { policy, home } = await deskOf((await params).desk);
  const right = one((await searchParams).right);
  const query = right ? `?right=${encodeURIComponent(right)}` : "";
  redirect(`${home}/request/ask/${stepsFor(policy, {})[0]}${query}` as never);
}
