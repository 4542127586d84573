import { env } from "@/lib/platform/env";
import { migrateAll } from "@/lib/platform/migrate";

export const migrateCommand = {
  usage: "migrate",
  run: async (): Promise<number> => {
    const { DATABASE_OWNER_URL, DATABASE_URL } = env();
    const applied = await migrateAll(DATABASE_OWNER_URL ?? DATABASE_URL);
    console.log(
      applied.length > 0 ? `Applied ${applied.join(", ")}.` : "The database is up to date.",
    );
    return 0;
  },
};
