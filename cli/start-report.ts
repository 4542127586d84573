import { run, sentence } from "@/scripts/run.mjs";
import { publishedDesks } from "./start-database";
import type { Settings } from "./start-settings";

const DESK = ["--import", "tsx", "cli/desk.ts"];
type Row = [what: string, name: string, url: string];
const ADMIN = "admin@rightsdesk.example";

/** Prints what is needed next: the addresses of everything that runs, and how to sign in. */
export async function report(settings: Settings, inboxUrl: string | undefined): Promise<void> {
  const { appUrl } = settings;
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? "";
  const desks = await publishedDesks(ownerUrl);
  const rows: Row[] = [
    ...desks.map(({ slug, name }): Row => ["Public desk", name, `${appUrl}/${slug}`]),
    ["Staff desk", "", `${appUrl}/desk`],
  ];
  if (inboxUrl) rows.push(["Mail inbox", "no email leaves this machine", inboxUrl]);
  const lines = ["", "Rightsdesk is running.", "", ...aligned(rows)];
  if (desks.length === 0)
    lines.push("", "There is no desk yet. To create one: npm run desk -- --help");
  if (settings.seeds) lines.push("", ...(await signIn()));
  if (!settings.embedded && inboxUrl) {
    lines.push("", "SMTP_URL is not set: no email leaves this machine.");
  }
  lines.push("", `Press Ctrl-C to stop it. The data stays in ${dataLocation(settings)}.`, "");
  console.log(lines.join("\n"));
}

async function signIn(): Promise<string[]> {
  try {
    const link = await run(process.execPath, [...DESK, "sign-in-link", "--email", ADMIN]);
    return [`Sign in as ${ADMIN} with this link, which works once:`, `  ${link.trim()}`];
  } catch (error) {
    return [`There is no sign-in link: ${sentence(error)}`];
  }
}

function dataLocation({ embedded, dataDir }: Settings): string {
  return embedded ? dataDir : "your database";
}

function aligned(rows: Row[]): string[] {
  const widest = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length));
  const [first, second] = [widest(0), widest(1)];
  return rows.map(([what, name, url]) => `  ${what.padEnd(first)}  ${name.padEnd(second)}  ${url}`);
}
