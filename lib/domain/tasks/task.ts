import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

export const MOST_TASKS = 100;
const TASK_LENGTH = 500;

const missing = message("problem.task.text");

export const addTaskSchema = z.object({
  text: z
    .string({ error: missing })
    .transform((typed) => typed.replace(/\r\n?/g, "\n").trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .refine(
          (text) => [...text].length <= TASK_LENGTH,
          message("problem.text.tooLong", { n: TASK_LENGTH }),
        ),
    ),
  /** Id of a member of the desk; empty for nobody. */
  owner: z
    .string()
    .regex(/^[\w@.+-]{0,100}$/, message("problem.task.owner"))
    .default(""),
  due: z.iso
    .date({ error: message("problem.date.day") })
    .or(z.literal(""))
    .default(""),
  required: z.enum(["yes", ""]).default("").transform(Boolean),
});
const task = z.string({ error: message("problem.reload.page") }).max(50);
export const markTaskSchema = z.object({
  task,
  done: z
    .enum(["yes", "no"], { error: message("problem.reload.page") })
    .transform((value) => value === "yes"),
});
export const removeTaskSchema = z.object({ task });

export type AddTask = z.infer<typeof addTaskSchema>;
export type MarkTask = z.infer<typeof markTaskSchema>;
export type RemoveTask = z.infer<typeof removeTaskSchema>;

export type TaskView = {
  id: string;
  text: string;
  owner: string | null;
  dueOn: string | null;
  /** The due day has passed, and the task is not done. */
  late: boolean;
  required: boolean;
  done: boolean;
  /** The reference of the merged request that the task belongs to. Absent for the request's own tasks. */
  of?: string;
};
