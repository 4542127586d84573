"use server";

import { act, type FormState } from "@/app/_door/action";
import { staffContext } from "@/app/_door/context";
import { addTagSchema, removeTagSchema } from "@/lib/domain/tasks/tag";
import { addTaskSchema, markTaskSchema, removeTaskSchema } from "@/lib/domain/tasks/task";
import { linkRequests, linkSchema, unlinkRequests } from "@/lib/requests/related/link";
import {
  mergeRequests,
  mergeSchema,
  unmergeRequest,
  unmergeSchema,
} from "@/lib/requests/related/merge";
import { addTag as putTag, removeTag as takeTag } from "@/lib/requests/tasks/tag";
import {
  addTask as putTask,
  markTask as setTask,
  removeTask as takeTask,
} from "@/lib/requests/tasks/task";
import { type At, go } from "./request-action";

export async function addTag(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "tag", addTagSchema, putTag);
}

export async function removeTag(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "tag-gone", removeTagSchema, takeTag);
}

export async function addTask(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "task", addTaskSchema, putTask);
}

export async function markTask(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "task-marked", markTaskSchema, setTask);
}

export async function removeTask(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "task-gone", removeTaskSchema, takeTask);
}

export async function link(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "link", linkSchema, linkRequests);
}

export async function unlink(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "unlink", linkSchema, unlinkRequests);
}

/** Leads to the page of the one that stays. */
export async function merge(at: At, _: FormState, form: FormData): Promise<FormState> {
  return act(form, mergeSchema, async (input) => {
    const { ctx } = await staffContext(String(at.desk));
    const stays = await mergeRequests(ctx, String(at.reference), input);
    return `/desk/${ctx.desk.slug}/requests/${stays}?done=merge.${ctx.now.getTime()}`;
  });
}

export async function unmerge(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "unmerge", unmergeSchema, unmergeRequest);
}
