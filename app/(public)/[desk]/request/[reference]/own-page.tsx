import type { Metadata } from "next";
import type { ReactNode } from "react";
import { isFresh, type Subject } from "@/app/_door/subject";
import { one, type PublicDesk, type Query, titled } from "@/app/(public)/_letter/desk";
import { Locked } from "@/app/(public)/_letter/locked";
import { type Opened, opened } from "@/app/(public)/_letter/request-path";
import { isWrong, type Told, toldTo } from "@/app/(public)/_letter/told";
import { readKeptTexts } from "@/lib/requests/intake/form-draft";
import { nextOf } from "./next-page";

export type OwnPageProps = {
  params: Promise<{ desk: string; reference: string }>;
  searchParams: Promise<Query>;
};

/** The title of a page below a request, which says first where something is wrong. */
export async function ownTitle(
  { params, searchParams }: OwnPageProps,
  title: (desk: PublicDesk, own: Opened["own"]) => string,
): Promise<Metadata> {
  const { desk: slug, reference } = await params;
  const { desk, own } = await opened(slug, reference);
  const wrong = isWrong(await toldTo(desk, one((await searchParams).told)));
  return titled(desk, title(desk, own), wrong);
}

type Ours = Omit<Opened, "subject"> & {
  subject: Subject;
  here: string;
  query: Query;
  /** What was typed before. */
  typed: Record<string, string>;
  /** What was wrong, unless it was only the code that had run out. */
  problem: Told;
};

type Door = {
  /** The page's own part of the address. */
  name: "address" | "appeal" | "delivery" | "proof";
  /** Why it wants a code that was given only just now. */
  fresh?: (desk: PublicDesk) => string;
};

/** A page below a request for whoever holds its session; for anybody else the page that asks for a code. */
export async function ownPage(
  { params, searchParams }: OwnPageProps,
  { name, fresh }: Door,
  show: (page: Ours) => ReactNode | Promise<ReactNode>,
): Promise<ReactNode> {
  const { desk: slug, reference } = await params;
  const query = await searchParams;
  const found = await opened(slug, reference);
  const { desk, path, subject } = found;
  const here = `${path}/${name}`;
  const told = await toldTo(desk, one(query.told));
  if (subject && (!fresh || isFresh(subject, desk.ctx.now))) {
    const problem = told?.fields.session ? null : told;
    const typed = await readKeptTexts(desk.ctx, told?.values);
    return show({ ...found, subject, here, query, typed, problem });
  }
  return (
    <Locked
      found={found}
      here={here}
      told={told}
      next={nextOf(path, query, told, here)}
      lead={fresh ? fresh(desk) : desk.t("form.door.lead")}
      mailed={one(query.mailed) !== undefined}
    />
  );
}
