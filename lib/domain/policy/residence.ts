import { z } from "zod";

/** The residence of a data subject, as far as it changes the law that applies. `elsewhere` is any other place. */
export const RESIDENCES = ["eea", "uk", "us-ca", "in", "elsewhere"] as const;

export const residenceSchema = z.enum(RESIDENCES);

export type Residence = z.infer<typeof residenceSchema>;
