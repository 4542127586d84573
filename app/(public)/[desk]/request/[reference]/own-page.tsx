import type { Metadata } from "next";
import type { ReactNode } from "react";
import { isFresh, type RequesterSession } from "@/app/_door/subject";
import { CodePage } from "@/app/(public)/_requester/code-page";
import { one, type PublicDesk, type Query, titled } from "@/app/(public)/_requester/desk";
import { type Flash, isWrong, readRequesterFlash } from "@/app/(public)/_requester/flash";
import { type Opened, opened } from "@/app/(public)/_requester/request-path";
import { unpackTexts } from "@/lib/requests/intake/form-draft";
import { nextOf } from "./next-page";

export type OwnPageProps = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

/** The title of a page below a request. It starts with the error prefix if the page shows a problem. */
export async function ownTitle(
  { params, searchParams }: OwnPageProps,
  title: (desk: PublicDesk, own: Opened["own"]) => string,
): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const { desk, own } = await opened(slug, reference);
  const wrong = isWrong(await readRequesterFlash(desk, one((await searchParams).told)));
  return titled(desk, title(desk, own), wrong);
}

type OwnPage = Omit<Opened, "subject"> & {
  subject: RequesterSession;
  here: string;
  query: Query;
  /** The values that were typed before. */
  typed: Record<string, string>;
  /** The problem to show. If only the session had expired, there is none. */
  problem: Flash;
};

type Access = {
  /** The last segment of the page's address. */
  name: "address" | "appeal" | "delivery" | "proof";
  /** Explains why the page needs a fresh code. Pages without this text do not need one. */
  fresh?: (desk: PublicDesk) => string;
};

/** A page below a request for a browser with a session for it. Everyone else sees the page that asks for a code. */
export async function ownPage(
  { params, searchParams }: OwnPageProps,
  { name, fresh }: Access,
  show: (page: OwnPage) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const { desk: slug, reference } = await params;
  const query = await searchParams;
  const found = await opened(slug, reference);
  const { desk, path, subject } = found;
  const here = `${path}/${name}`;
  const flash = await readRequesterFlash(desk, one(query.told));
  if (subject && (!fresh || isFresh(subject, desk.ctx.now))) {
    const problem = flash?.fields.session ? null : flash;
    const typed = await unpackTexts(desk.ctx, flash?.values);
    return show({ ...found, subject, here, query, typed, problem });
  }
  return (
    <CodePage
      found={found}
      here={here}
      told={flash}
      next={nextOf(path, query, flash, here)}
      lead={fresh ? fresh(desk) : desk.t("form.door.lead")}
      mailed={one(query.mailed) !== undefined}
    />
  );
}
