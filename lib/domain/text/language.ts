/** The form of a language code, such as `de`. Whether the product has the language is checked elsewhere. */
export const LANGUAGE_CODE = /^[a-z]{2,3}$/;
