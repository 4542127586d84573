import { z } from "zod";

/** Where a data subject lives, as far as the law differs by it. `elsewhere` is any other place. */
export const RESIDENCES = ["eea", "uk", "us-ca", "in", "elsewhere"] as const;

export const residenceSchema = z.enum(RESIDENCES);

export type Residence = z.infer<typeof residenceSchema>;
