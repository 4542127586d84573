export const deStaffRules = {} satisfies Readonly<Record<string, string>>;
