import { migrateAll } from "@/lib/platform/database/migrate";
import { env } from "@/lib/platform/env";

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
