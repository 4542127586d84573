/** What stands in the fields of a form that gets: the address's words where it has them, else what is in force. */
export function typedIn<Name extends string>(
  now: Record<Name, string>,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Record<Name, string> {
  const typed = Object.keys(now).flatMap((name) => {
    const value = query[name];
    return typeof value === "string" ? [[name, value.replace(/\r\n?/g, "\n")]] : [];
  });
  return { ...now, ...Object.fromEntries(typed) };
}
