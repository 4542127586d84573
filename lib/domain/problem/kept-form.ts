/** The hidden field with the page and name of a form, so that a failed submission returns there with what was typed. */
export const FORM_PLACE = "form-place";
