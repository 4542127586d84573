import { createDesk } from "@/lib/desks/create";
import { contextFor } from "@/lib/platform/context";
import { disconnect } from "@/lib/platform/database/db";
import { inviteMember } from "@/lib/team/members";
import { POLICIES } from "@/prisma/seed/policies";

/** The people of the demo: they sign in by mail, and the mail arrives in the local inbox. */
const STAFF = [
  { email: "admin@rightsdesk.example", role: "admin" },
  { email: "handler@rightsdesk.example", role: "handler" },
  { email: "auditor@rightsdesk.example", role: "auditor" },
] as const;

const now = new Date();
let opened = 0;
for (const policy of POLICIES) {
  const { id, created } = await createDesk(policy, now);
  if (!created) continue;
  opened += 1;
  const ctx = await contextFor({ id }, { kind: "system" }, now);
  for (const member of STAFF) await inviteMember(ctx, member);
}
console.log(opened > 0 ? `Opened ${opened} desks.` : "The desks are there already.");
await disconnect();
