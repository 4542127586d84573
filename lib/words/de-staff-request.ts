export const deStaffRequest = {} satisfies Readonly<Record<string, string>>;
