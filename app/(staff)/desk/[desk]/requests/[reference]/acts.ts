import { toldHere } from "@/app/_door/answer";
import type { ActState } from "@/components/desk/forms/action-state";
import type { SendName, StepsProps } from "@/components/desk/request/step-props";
import type { Context } from "@/lib/platform/context";
import { readKeptTexts } from "@/lib/requests/intake/form-draft";
import * as actions from "./actions";
import type { At } from "./request-action";

type Query = Readonly<Partial<Record<"form" | "told", string | string[]>>>;

type Told = (form: SendName) => ActState;

/** What a form that was sent without script had to tell, and everything that was typed. */
export async function toldTo(ctx: Context, query: Query): Promise<Told> {
  const told = await toldHere(String(query.told ?? ""));
  const state = told && { ...told, values: await readKeptTexts(ctx, told.values) };
  return (form) => (query.form === form ? state : null);
}

/** What can be done to the request, for the forms of its page. */
export function actsFor(at: At, page: string, told: Told): StepsProps["acts"] {
  const send = (step: SendName) => ({ address: `${page}/${step}`, told: told(step) });
  return {
    assign: actions.assign.bind(null, at),
    message: send("message"),
    sendAgain: actions.sendAgain.bind(null, at),
    note: actions.note.bind(null, at),
    extend: actions.extend.bind(null, at),
    announceDelay: actions.tellDelay.bind(null, at),
    ask: actions.ask.bind(null, at),
    cannotIdentify: actions.cannotIdentify.bind(null, at),
    answerCame: actions.answerCame.bind(null, at),
    correctLaw: actions.correct.bind(null, at),
    verify: actions.verify.bind(null, at),
    verifyRequester: actions.openVerified.bind(null, at),
    sendLink: actions.newLink.bind(null, at),
    askPermission: actions.askPerson.bind(null, at),
    refuse: actions.refuse.bind(null, at),
    fulfil: send("fulfil"),
    holdNothing: actions.answerNothing.bind(null, at),
    close: actions.close.bind(null, at),
    reopen: actions.reopen.bind(null, at),
    withdrawFile: actions.withdrawFile.bind(null, at),
    erase: actions.erase.bind(null, at),
    approve: actions.approve.bind(null, at),
    approveErasure: actions.approveErasure.bind(null, at),
    returnProposal: actions.giveBack.bind(null, at),
    dropProposal: actions.dropProposed.bind(null, at),
    proposeErasure: actions.askToErase.bind(null, at),
  };
}
