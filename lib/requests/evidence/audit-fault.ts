export type AuditFault = { chain: string; seq: number; fault: string };

/** Takes note of a fault. */
export type Report = (chain: string, seq: number, fault: string) => void;
