import { Fragment } from "react";
import { staffContext } from "@/app/_door/context";
import { noteRefusal } from "@/app/_door/denied";
import { titled } from "@/app/_door/titled";
import { Done } from "@/app/(staff)/desk/[desk]/done";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ActPanel } from "@/components/desk/forms/action-form";
import { NoRight } from "@/components/desk/forms/no-permission";
import { say, sayRich, words } from "@/components/speech/say";
import { CopyText } from "@/components/ui/copy-text";
import { type Feed, type FeedOf, feedsOf } from "@/lib/desks/calendar-feed";
import { may } from "@/lib/domain/request/role";
import { env } from "@/lib/platform/env";
import type { Sentence } from "@/lib/words/staff";
import { formatInstant } from "@/lib/words/words";
import { open, renew, stop } from "./actions";

export const generateMetadata = titled("Calendar");

type Props = {
  params: Promise<{ desk: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function CalendarPage({ params, searchParams }: Props) {
  const staff = await staffContext((await params).desk);
  const { ctx } = staff;
  if (!may(ctx.actor, "calendar.own")) {
    await noteRefusal("forbidden");
    return (
      <DeskFrame staff={staff} here="calendar" title={say("Calendar")}>
        <NoRight>{say("Admins and handlers of this desk have a calendar of due dates.")}</NoRight>
      </DeskFrame>
    );
  }
  const done = String((await searchParams).done ?? "");
  const feeds = await feedsOf(ctx);
  const place = { slug: ctx.desk.slug, zone: ctx.desk.policy.zone };
  return (
    <DeskFrame staff={staff} here="calendar" title={say("Calendar")}>
      <div className="grid max-w-2xl gap-6">
        <Done done={done} />
        <p>
          {say(
            "Subscribe to an address in your calendar program, and due dates show there and stay up to date. Whoever has the address can read references, rights, laws and dates, never a name or what somebody wrote.",
          )}
        </p>
        <Fragment key={done}>
          <FeedSection of="me" feed={feeds.me} {...place} />
          {may(ctx.actor, "calendar.desk") ? (
            <FeedSection of="desk" feed={feeds.desk} {...place} />
          ) : null}
        </Fragment>
      </div>
    </DeskFrame>
  );
}

type FeedWords = Record<"title" | "what" | "address" | "about" | "stops" | "copy", Sentence>;

const WORDS: Record<FeedOf, FeedWords> = {
  me: {
    title: "Your requests",
    what: "The pending requests that are assigned to you.",
    address: "Address <more>for your requests</more>",
    about: "for your requests",
    stops: "the address for your requests",
    copy: "Copy your address",
  },
  desk: {
    title: "The whole desk",
    what: "Every pending request of this desk. The address goes on working when people leave: make a new one when somebody who has it goes.",
    address: "Address <more>for the whole desk</more>",
    about: "for the whole desk",
    stops: "the address for the whole desk",
    copy: "Copy the desk's address",
  },
};

type SectionProps = { of: FeedOf; feed: Feed | null; slug: string; zone: string };

function FeedSection({ of, feed, slug, zone }: SectionProps) {
  const { title, what } = WORDS[of];
  const page = `/desk/${slug}/calendar`;
  return (
    <section aria-labelledby={`${of}-title`} className="grid gap-3">
      <div>
        <h2 id={`${of}-title`}>{say(title)}</h2>
        <p className="text-ink-soft">{say(what)}</p>
      </div>
      {feed ? (
        <OpenFeed of={of} feed={feed} slug={slug} zone={zone} />
      ) : (
        <ActPanel
          id={`open-${of}`}
          action={open.bind(null, slug)}
          page={page}
          hidden={{ of }}
          submit={
            of === "me" ? say("Open an address for you") : say("Open an address for the desk")
          }
          variant={of === "me" ? "primary" : "secondary"}
        />
      )}
    </section>
  );
}

function OpenFeed({ of, feed, slug, zone }: SectionProps & { feed: Feed }) {
  const page = `/desk/${slug}/calendar`;
  const address = `${env().APP_URL}${feed.path}`;
  const about = say(WORDS[of].about);
  return (
    <>
      <div className="group">
        <label className="group-label" htmlFor={`${of}-address`}>
          {sayRich(WORDS[of].address, {
            more: (inner) => <span className="sr-words">{inner}</span>,
          })}
        </label>
        <div className="hint" id={`${of}-address-hint`}>
          {say("Opened on {day}.", { day: formatInstant(words, feed.openedAt, zone) })}
        </div>
        <input
          className="control"
          id={`${of}-address`}
          aria-describedby={`${of}-address-hint`}
          value={address}
          readOnly
          dir="ltr"
          spellCheck={false}
        />
      </div>
      <CopyText text={address} label={say(WORDS[of].copy)} copied={say("Copied.")} />
      <div className="flex flex-wrap items-start gap-2">
        <ActPanel
          id={`renew-${of}`}
          label={say("New address")}
          about={about}
          name={of}
          action={renew.bind(null, slug)}
          page={page}
          hidden={{ of }}
          submit={say("Make a new address")}
        >
          <p>{say("The old one stops at once: every calendar that reads it needs the new one.")}</p>
        </ActPanel>
        <ActPanel
          id={`stop-${of}`}
          label={say("Stop ¦ an address")}
          about={say(WORDS[of].stops)}
          name={of}
          action={stop.bind(null, slug)}
          page={page}
          hidden={{ feed: feed.id }}
          submit={say("Stop the address")}
          variant="danger"
        >
          <p>
            {say("Calendars that read it get nothing more. What they hold already may stay there.")}
          </p>
        </ActPanel>
      </div>
    </>
  );
}
