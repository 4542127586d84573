const TYPING_ERRORS: Record<string, readonly string[]> = {
  "gmail.com": ["gmial.com", "gmai.com", "gmal.com", "gamil.com", "gmail.co", "gmail.con"],
  "hotmail.com": ["hotmial.com", "hotmal.com", "hotmai.com", "hotmail.con", "hotmail.co"],
  "outlook.com": ["outlok.com", "outloo.com", "outlook.con", "outlook.co"],
  "yahoo.com": ["yaho.com", "yahooo.com", "yahoo.con", "yhaoo.com"],
  "icloud.com": ["iclod.com", "icoud.com", "icloud.con", "icloud.co"],
};

/**
 * The domain that was probably meant if the typed one is a known typing error, or else `null`. The requester may
 * continue all the same.
 */
export function likelyDomain(email: string): string | null {
  const typed = email.split("@").at(-1)?.toLowerCase() ?? "";
  return (
    Object.keys(TYPING_ERRORS).find((domain) => TYPING_ERRORS[domain]?.includes(typed)) ?? null
  );
}
