/** The hidden field in which a form names its page and itself: where to come back to with what was typed. */
export const FORM_PLACE = "form-place";

/** What a form with script says whose session has ended: it stays on its page, with what was typed. */
export const SIGNED_OUT =
  "You are signed out. Sign in in another tab of this browser, then send it again from here.";
