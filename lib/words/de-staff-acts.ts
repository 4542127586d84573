export const deStaffActs = {} satisfies Readonly<Record<string, string>>;
