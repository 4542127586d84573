/** The hidden field in which a form names its page and itself: where to come back to with what was typed. */
export const FORM_PLACE = "form-place";
