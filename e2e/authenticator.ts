import { Secret, TOTP } from "otpauth";

/** What an authenticator app shows now for a secret as the page spells it. */
export const appCode = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate();
