import { z } from "zod";
import { undoSchema } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import type { ActionName } from "@/lib/domain/request/steps";
import { addTagSchema, removeTagSchema } from "@/lib/domain/tasks/tag";
import { addTaskSchema, markTaskSchema, removeTaskSchema } from "@/lib/domain/tasks/task";
import type { Context } from "@/lib/platform/context";
import { assignRequest, assignSchema } from "./assignment/assign";
import { announceDelay, announceDelaySchema } from "./clock/announce-delay";
import { correctLaw, correctLawSchema } from "./clock/correct-law";
import { extendRequest, extendSchema } from "./clock/extend";
import {
  answeredSchema,
  askRequester,
  askSchema,
  cannotIdentify,
  cannotIdentifySchema,
  resumeRequest,
} from "./clock/pause";
import { addNote, noteSchema } from "./conversation/messages";
import { sendAgain, sendAgainSchema } from "./conversation/send-again";
import { withdrawFile, withdrawFileSchema } from "./conversation/withdraw-file";
import { noDataSchema, refuseRequest, refuseSchema, respondNoData } from "./decision/answer";
import {
  approve,
  approveSchema,
  rejectApproval,
  rejectApprovalSchema,
  withdrawApproval,
} from "./decision/approve";
import { closeRequest, closeSchema, reopenRequest, reopenSchema } from "./decision/close";
import { eraseRequest } from "./decision/erase";
import { requestErasureApproval, requestErasureApprovalSchema } from "./decision/propose";
import { undoStep } from "./decision/undo";
import { askPermission, askPermissionSchema } from "./identity/permission";
import { verifyRequest, verifySchema } from "./identity/verify";
import { verifyRequester, verifyRequesterSchema } from "./identity/verify-requester";
import { sendLink, sendLinkSchema } from "./intake/correct-address";
import { linkRequests, linkSchema, unlinkRequests } from "./related/link";
import { mergeRequests, mergeSchema, unmergeRequest, unmergeSchema } from "./related/merge";
import { addTag, removeTag } from "./tasks/tag";
import { addTask, markTask, removeTask } from "./tasks/task";

type UseCase<Input> = (ctx: Context, reference: string, input: Input) => Promise<unknown>;

type StaffAction = {
  schema: z.ZodType;
  /** The use case. If it returns the reference of another request, staff are redirected to that request. */
  run: UseCase<never>;
  /** The action whose success notice is shown, where it is not the action itself. */
  success?: (input: never) => ActionName;
};

/** The types require that the use case accepts what the schema of its form returns. */
const action = <S extends z.ZodType>(
  schema: S,
  run: UseCase<z.output<S>>,
  success?: (input: z.output<S>) => ActionName,
): StaffAction => ({ schema, run, success });

const sure = (missing: string) => z.literal("yes", { error: missing });
const SURE_TO_ERASE = message("problem.confirm.erase");

/** Approving an erasure requires that the box is ticked. `erases` says that the form approves an erasure. */
const approvalSchema = approveSchema
  .extend({ erases: z.literal("yes").optional(), sure: z.string().optional() })
  .refine((input) => !input.erases || input.sure === "yes", {
    path: ["sure"],
    error: SURE_TO_ERASE,
  });

/** Actions with files have routes of their own, which store the files as they arrive. */
type FormActionName = Exclude<ActionName, "message" | "fulfil">;

/** Every action of staff that a form on the page of a request can send, with its schema and its use case. */
export const STAFF_ACTIONS: Readonly<Record<FormActionName, StaffAction>> = {
  assign: action(assignSchema, assignRequest),
  note: action(noteSchema, addNote),
  "send-again": action(sendAgainSchema, sendAgain),
  "take-back": action(undoSchema, undoStep),
  "verify-requester": action(verifyRequesterSchema, verifyRequester),
  resend: action(sendLinkSchema, sendLink),
  verify: action(verifySchema, verifyRequest),
  "ask-permission": action(askPermissionSchema, askPermission),
  pause: action(askSchema, askRequester),
  "cannot-identify": action(cannotIdentifySchema, cannotIdentify),
  resume: action(answeredSchema, resumeRequest),
  extend: action(extendSchema, extendRequest),
  "announce-delay": action(announceDelaySchema, announceDelay),
  "correct-law": action(correctLawSchema, correctLaw),
  "hold-nothing": action(noDataSchema, respondNoData),
  refuse: action(refuseSchema, refuseRequest),
  propose: action(requestErasureApprovalSchema, requestErasureApproval),
  approve: action(approvalSchema, approve, ({ erases }) => (erases ? "erase" : "fulfil")),
  "return-proposal": action(rejectApprovalSchema, rejectApproval),
  "drop-proposal": action(approveSchema, withdrawApproval),
  "withdraw-file": action(
    withdrawFileSchema.extend({ sure: sure(message("problem.confirm.deleteFile")) }),
    withdrawFile,
  ),
  close: action(closeSchema, closeRequest),
  reopen: action(reopenSchema, reopenRequest),
  erase: action(z.object({ sure: sure(SURE_TO_ERASE) }), eraseRequest),
  "add-tag": action(addTagSchema, addTag),
  "remove-tag": action(removeTagSchema, removeTag),
  "add-task": action(addTaskSchema, addTask),
  "mark-task": action(markTaskSchema, markTask),
  "remove-task": action(removeTaskSchema, removeTask),
  link: action(linkSchema, linkRequests),
  unlink: action(linkSchema, unlinkRequests),
  merge: action(mergeSchema, mergeRequests),
  unmerge: action(unmergeSchema, unmergeRequest),
};

export const isFormAction = (name: string): name is FormActionName =>
  Object.hasOwn(STAFF_ACTIONS, name);
