import { notFound } from "next/navigation";
import { logRefusal } from "@/app/_door/denied";
import { Problem } from "@/lib/domain/problem/problem";

/**
 * Responds with 404 if the work throws `not-found`, as it does for everything that belongs to another desk, and logs
 * the refusal.
 */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") {
      await logRefusal("not-found");
      notFound();
    }
    throw error;
  }
}
