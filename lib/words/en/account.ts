/** Signing in with the account that the data belongs to; `name` is what people call it, “your Example account”. */
export const enAccount = {
  title: "Sign in with {name}",
  button: "Sign in with {name}",
  onwards: "Go on to the sign-in",
  needed: "Before we give data out, sign in with {name}. That shows us that the data is yours.",
  neededToo:
    "Before we give data out, you also have to sign in with {name}. Where it has the address that you gave, you need no mail.",
  instead: "Or sign in with {name}. Where it has the address that you gave, you need no mail.",
  again: "Another account? Sign in again.",
  noted: "We noted that you signed in",
  differs:
    "You signed in with the address <address>{email}</address>. Your request gives another address, so that one still has to be confirmed.",
  unverified:
    "The sign-in does not tell us that the address of your account is confirmed. So the address of your request still has to be confirmed with our mail.",
  authority:
    "What is still missing is something that shows that you may act for somebody else. You can send it on the page of your request.",
  done: "You signed in, and we noted it.",
  confirmed: "You signed in, and your address is confirmed with it. We have started.",
  error: {
    lost: "We could not tell what you signed in for: it took longer than ten minutes, or was begun in another browser. Begin again from the page of your request.",
    refused: "You were not signed in: it was cancelled, or refused there. Nothing was changed.",
    unreachable:
      "The sign-in with {name} does not answer at the moment. Nothing was changed. Try again in a few minutes.",
    unclear:
      "The sign-in with {name} did not work, and the reason is not with you. Nothing was changed. Write to us if it happens again.",
    nothing: "There is nothing to sign in for with this request any more.",
  },
} as const;
