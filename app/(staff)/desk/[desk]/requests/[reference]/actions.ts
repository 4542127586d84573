"use server";

import { z } from "zod";
import type { FormState } from "@/app/_door/action";
import { takeBackSchema } from "@/lib/domain/decision/undo";
import { assignRequest, assignSchema } from "@/lib/requests/assignment/assign";
import { announceDelay, announceDelaySchema } from "@/lib/requests/clock/announce-delay";
import { correctLaw, correctLawSchema } from "@/lib/requests/clock/correct-law";
import { extendRequest, extendSchema } from "@/lib/requests/clock/extend";
import {
  answeredSchema,
  askRequest,
  askSchema,
  cannotIdentifySchema,
  cannotIdentify as identify,
  resumeRequest,
} from "@/lib/requests/clock/pause";
import { addNote, noteSchema } from "@/lib/requests/conversation/messages";
import {
  sendAgainSchema,
  sendAgain as sendEmailAgain,
} from "@/lib/requests/conversation/send-again";
import {
  withdrawFile as withdraw,
  withdrawFileSchema,
} from "@/lib/requests/conversation/withdraw-file";
import {
  holdNothing,
  holdNothingSchema,
  refuseRequest,
  refuseSchema,
} from "@/lib/requests/decision/answer";
import {
  approveProposal,
  approveSchema,
  dropProposal,
  returnProposal,
  returnProposalSchema,
} from "@/lib/requests/decision/approve";
import {
  closeRequest,
  closeSchema,
  reopenRequest,
  reopenSchema,
} from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { proposeErasure, proposeErasureSchema } from "@/lib/requests/decision/propose";
import { takeBack as recall } from "@/lib/requests/decision/undo";
import { askPermission, askPermissionSchema } from "@/lib/requests/identity/permission";
import { verifyRequest, verifySchema } from "@/lib/requests/identity/verify";
import { verifyRequester, verifyRequesterSchema } from "@/lib/requests/identity/verify-requester";
import { sendLink, sendLinkSchema } from "@/lib/requests/intake/correct-address";
import { type At, go } from "./request-action";

const sureSchema = z.object({
  sure: z.literal("yes", { error: "Tick the box: what is erased does not come back." }),
});

export async function assign(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "assign", assignSchema, assignRequest);
}

export async function sendAgain(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "send-again", sendAgainSchema, sendEmailAgain);
}

export async function note(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "note", noteSchema, addNote);
}

export async function extend(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "extend", extendSchema, extendRequest);
}

export async function tellDelay(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "announce-delay", announceDelaySchema, announceDelay);
}

export async function ask(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "ask", askSchema, askRequest);
}

export async function cannotIdentify(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "cannot-identify", cannotIdentifySchema, identify);
}

export async function answerCame(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "answer-came", answeredSchema, resumeRequest);
}

export async function correct(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "correct-law", correctLawSchema, correctLaw);
}

export async function verify(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "verify", verifySchema, verifyRequest);
}

export async function openVerified(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "verify-requester", verifyRequesterSchema, verifyRequester);
}

export async function newLink(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "send-link", sendLinkSchema, sendLink);
}

export async function askPerson(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "ask-permission", askPermissionSchema, askPermission);
}

export async function refuse(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "refuse", refuseSchema, refuseRequest);
}

export async function answerNothing(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "hold-nothing", holdNothingSchema, holdNothing);
}

export async function close(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "close", closeSchema, closeRequest);
}

export async function reopen(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "reopen", reopenSchema, reopenRequest);
}

const sureToWithdraw = {
  sure: z.literal("yes", { error: "Tick the box: a deleted file does not come back." }),
};

export async function withdrawFile(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "withdraw-file", withdrawFileSchema.extend(sureToWithdraw), withdraw);
}

export async function takeBack(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "taken-back", takeBackSchema, recall);
}

export async function erase(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "erase", sureSchema, eraseRequest);
}

export async function approve(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "fulfil", approveSchema, approveProposal);
}

export async function approveErasure(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "erase", approveSchema.extend(sureSchema.shape), approveProposal);
}

export async function giveBack(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "return-proposal", returnProposalSchema, returnProposal);
}

export async function dropProposed(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "drop-proposal", approveSchema, dropProposal);
}

export async function askToErase(at: At, _: FormState, form: FormData): Promise<FormState> {
  return go(at, form, "propose", proposeErasureSchema, proposeErasure);
}
