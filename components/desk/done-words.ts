const DONE: Record<string, string> = {
  assign: "Assigned.",
  message: "Sent. The person gets a mail that a message waits.",
  note: "Kept. Only the desk sees this note.",
  extend: "Extended. The person is told why by letter.",
  refuse: "Refused. The letter with the ground and the ways to complain is on its way.",
  fulfil: "Answered. The letter is on its way.",
  "hold-nothing": "Answered. The letter that nothing is held is on its way.",
  close: "Closed.",
  reopen: "Opened again. The person is told.",
  erase: "Erased. What identified the person is unreadable from now on.",
  invite: "Invited. They get a mail that says where to sign in.",
  remove: "Removed. It holds from their next click on.",
};

/** What an act says once it is done; `done` is its name and a number, as the address carries it. */
export const doneWords = (done: string): string | undefined => DONE[done.split(".")[0] ?? ""];
