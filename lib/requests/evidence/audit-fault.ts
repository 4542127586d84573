export type AuditFault = { chain: string; seq: number; fault: string };

/** Records a fault. */
export type Report = (chain: string, seq: number, fault: string) => void;
