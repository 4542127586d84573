import { Secret, TOTP } from "otpauth";

/** The code that an authenticator app shows now for a secret, which the page prints with spaces. */
export const appCode = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate();
