import { notFound } from "next/navigation";
import { noteRefusal } from "@/app/_door/denied";
import { Problem } from "@/lib/domain/problem/problem";

/** What is not there, or belongs to another desk, is a 404. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") {
      await noteRefusal("not-found");
      notFound();
    }
    throw error;
  }
}
