/** A language by its code, such as `de`. Whether it is spoken here is up to whoever speaks. */
export const LANGUAGE_CODE = /^[a-z]{2,3}$/;
