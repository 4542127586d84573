import type { Problem } from "@/lib/domain/problem/problem";
import { DESK_PARTS } from "@/lib/domain/request/event";
import { checkedNow } from "@/lib/platform/clock";
import { contextFor } from "@/lib/platform/context";
import { logDenied } from "@/lib/team/log-denied";
import { desksOf } from "@/lib/team/members";
import { signedIn } from "./context";
import { currentAddress } from "./language";

/**
 * Logs that a member was refused a page or an action of their own desk. For the address of another desk, see `staffOf`.
 */
export async function logRefusal(code: "forbidden" | "not-found"): Promise<void> {
  const member = await signedIn();
  const [, , slug = "", part = ""] = (await currentAddress()).path.split("/");
  const desk = member && (await desksOf(member.userId)).find((one) => one.slug === slug);
  if (!desk) return;
  const actor = { kind: "staff", id: member.userId, role: desk.role } as const;
  const place = DESK_PARTS.find((known) => known === part) ?? "other";
  await logDenied(await contextFor({ slug }, actor, await checkedNow()), { code, place });
}

/** Logs a Problem if it refuses a member something because of their role. Other problems are not refusals. */
export async function logIfRefused({ code }: Problem): Promise<void> {
  if (code === "forbidden") await logRefusal(code);
}
