import { Notice } from "@/components/form/notice";
import { say } from "@/components/speech/say";
import type { Sentence } from "@/lib/words/staff";

const DONE: Readonly<Record<string, Sentence>> = {
  assign: "Assigned.",
  "none-left": "Every open request is in somebody’s hands. There is none to take.",
  message: "Sent. The person gets a mail that a message waits.",
  note: "Kept. Only the desk sees this note.",
  "draft-kept": "Kept as a draft, without files. Only you see it.",
  "draft-gone": "The draft is thrown away.",
  ask: "Asked. The person gets a mail that a message waits.",
  "cannot-identify": "Told. They can send more on the page of their request.",
  "answer-came": "Noted. The clock has the day of the answer.",
  "correct-law": "Corrected. The clock follows the law you chose.",
  verify: "Recorded.",
  "ask-permission": "Asked. The person gets a mail, and their answer stands in the timeline.",
  extend: "Extended. The person is told why by letter.",
  refuse: "Refused. The letter with the ground and the ways to complain is on its way.",
  fulfil: "Answered. The letter is on its way.",
  propose: "Asked. Nothing happens before somebody else has looked at it.",
  "return-proposal": "Sent back. Whoever proposed it is told.",
  "drop-proposal": "Taken back. What was written stands in the form again.",
  "hold-nothing": "Answered. The letter that nothing is held is on its way.",
  close: "Closed.",
  snooze: "Put off. It is back then, or as soon as the person writes.",
  wake: "It is back.",
  "want-done": "Done.",
  "all-done": "All done.",
  mail: "Kept. It holds from the next mail on.",
  reopen: "Opened again. The person is told.",
  "taken-back":
    "Taken back: nothing was sent. What you typed is in its form again; files are to be chosen anew.",
  erase: "Erased. What identified the person is unreadable from now on.",
  tag: "Tagged.",
  "tag-gone": "The tag is removed.",
  task: "Added to the tasks.",
  "task-marked": "Noted.",
  "task-gone": "The task is removed.",
  link: "Linked. Both pages show it.",
  unlink: "The link is removed on both pages.",
  merge: "Handled together from now on. This request stays, and its answer answers both.",
  unmerge: "Taken apart. Each request has its own clock again.",
  "form-saved": "Saved in the draft. People see it once you publish it.",
  "form-published": "Published. From now on people are asked these questions.",
  "form-discarded": "Thrown away. The published form stays as it is.",
  terms: "Applied. The worker computes the dates of pending requests anew.",
  brand: "Applied. The public pages show it from now on.",
  identity: "Applied. New requests ask for it from now on.",
  account: "Applied. People can sign in from now on.",
  "account-gone": "Taken away. Nobody can sign in any more.",
  approval: "Applied. It holds from the next answer or erasure on.",
  logo: "Applied. The letterhead shows the logo from now on.",
  "logo-gone": "Taken away. The letterhead shows the name again.",
  invite: "Invited. They get a mail that says where to sign in.",
  remove: "Removed. It holds from their next click on.",
  away: "Saved. New requests go to others on these days.",
  back: "Saved. New requests can come by themselves again.",
  assignment: "Saved. It holds for the next request that opens.",
  "rule-saved": "Saved. The rule holds for the next request that opens.",
  "rule-moved": "Moved. The first rule that fits wins.",
  "rule-removed": "Removed. Requests that it gave to somebody stay where they are.",
  "view-saved": "Saved. It stands beside every page of the desk.",
  "view-removed": "Removed. Its requests are where they were.",
  settings: "Saved. It holds at every desk you work at.",
  targets: "Saved. It holds for every open request from now on.",
  "template-saved": "Saved. It can be put into every message from now on.",
  "template-removed": "Removed. What was written with it stays.",
  "calendar-open": "Opened. Copy the address into your calendar program.",
  "calendar-renew": "The old address has stopped. Copy the new one into your calendar program.",
  "calendar-stop": "Stopped. Nobody can read this address any more.",
};

/** What an act did, on the page that it led back to; `done` is its name and a number, as the address carries it. */
export function Done({ done }: { readonly done: string | readonly string[] | undefined }) {
  const told = DONE[String(done ?? "").split(".")[0] ?? ""];
  return told ? (
    <Notice tone="good" live>
      <p>{say(told)}</p>
    </Notice>
  ) : null;
}
