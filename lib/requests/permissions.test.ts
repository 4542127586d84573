import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import { changeApproval, decideApprovalChange, readApprovalChange } from "@/lib/desks/approval";
import { changeMode, moveRule, readAssignment, removeRule, saveRule } from "@/lib/desks/assignment";
import { changeBrand } from "@/lib/desks/brand";
import { createFeed, listFeeds, revokeFeed } from "@/lib/desks/calendar-feed";
import { changeClockTerms } from "@/lib/desks/clock-terms";
import { discardDraft, draftForm, publishForm, saveDraft } from "@/lib/desks/form";
import { changeAccount, changeIdentity } from "@/lib/desks/identity";
import { listViews, removeView, saveView } from "@/lib/desks/saved-views";
import { changeSlaTargets, readSlaTargets } from "@/lib/desks/sla-targets";
import {
  listTemplateChoices,
  listTemplates,
  removeTemplate,
  saveTemplate,
} from "@/lib/desks/templates";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { FIRST_SETTINGS } from "@/lib/domain/team/settings";
import type { Context } from "@/lib/platform/context";
import { assignNext, assignRequest } from "@/lib/requests/assignment/assign";
import { previewRule } from "@/lib/requests/assignment/preview-rule";
import { draftBulk, prepareBulk, retryBulk, startBulk, undoBulk } from "@/lib/requests/bulk/bulk";
import { previewBulk } from "@/lib/requests/bulk/bulk-preview";
import { readBulk, unfinishedBulkActions } from "@/lib/requests/bulk/bulk-view";
import { announceDelay } from "@/lib/requests/clock/announce-delay";
import { correctLaw } from "@/lib/requests/clock/correct-law";
import { extendRequest } from "@/lib/requests/clock/extend";
import { askRequester, cannotIdentify, resumeRequest } from "@/lib/requests/clock/pause";
import { targetsFor } from "@/lib/requests/clock/targets";
import { whatIf } from "@/lib/requests/clock/what-if";
import {
  readEmailPreferences,
  saveEmailPreferences,
} from "@/lib/requests/consequences/email-preference";
import { readStaffDrafts, saveStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { readStaffFile } from "@/lib/requests/conversation/download";
import { fillTemplate } from "@/lib/requests/conversation/fill-template";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import {
  findEditConflict,
  openEntryReceiver,
  openReceiver,
} from "@/lib/requests/conversation/receive";
import { retryFailed, sendAgain, undelivered } from "@/lib/requests/conversation/send-again";
import { withdrawFile } from "@/lib/requests/conversation/withdraw-file";
import { fulfilRequest, refuseRequest, respondNoData } from "@/lib/requests/decision/answer";
import { appealResponse } from "@/lib/requests/decision/appeal";
import { approve, rejectApproval, withdrawApproval } from "@/lib/requests/decision/approve";
import { chooseDelivery } from "@/lib/requests/decision/choose-delivery";
import { closeRequest, reopenRequest, withdrawRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import {
  requestErasureApproval,
  requestResponseApproval,
  respondOrRequestApproval,
} from "@/lib/requests/decision/propose";
import { readUndoOffer, undoStep } from "@/lib/requests/decision/undo";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { readIntegrity, requestIntegrityCheck } from "@/lib/requests/evidence/integrity-check";
import { askPermission } from "@/lib/requests/identity/permission";
import { sendProofs, verifyRequest } from "@/lib/requests/identity/verify";
import { verifyRequester } from "@/lib/requests/identity/verify-requester";
import { countLists } from "@/lib/requests/inbox/count-list";
import { exportRequests } from "@/lib/requests/inbox/export";
import { countViews, findRequests } from "@/lib/requests/inbox/find";
import { listNews, requestNews } from "@/lib/requests/inbox/news";
import { recordPresence, requestIdOf } from "@/lib/requests/inbox/presence";
import { sendLink } from "@/lib/requests/intake/correct-address";
import { enterRequest } from "@/lib/requests/intake/enter-request";
import { entryDefaults } from "@/lib/requests/intake/entry-defaults";
import {
  countNotifications,
  markAllDone,
  markDone,
  readNotifications,
} from "@/lib/requests/notifications/notifications";
import { readSnoozeEnd, snoozeRequest, unsnoozeRequest } from "@/lib/requests/notifications/snooze";
import { linkRequests, unlinkRequests } from "@/lib/requests/related/link";
import { mergeRequests, unmergeRequest } from "@/lib/requests/related/merge";
import { readReport } from "@/lib/requests/reports/report";
import { readReportCharts } from "@/lib/requests/reports/report-charts";
import { exportReport } from "@/lib/requests/reports/report-export";
import { readYearlyReport } from "@/lib/requests/reports/yearly";
import { addTag, removeTag } from "@/lib/requests/tasks/tag";
import { addTask, markTask, removeTask } from "@/lib/requests/tasks/task";
import { SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { noteOpening } from "@/lib/requests/views/opening";
import { readRequest } from "@/lib/requests/views/staff-view";
import { endAbsence, listDelegators, setAbsence } from "@/lib/team/absence";
import { readAccessLog } from "@/lib/team/access-log";
import { inviteMember, listMembers, removeMember } from "@/lib/team/members";
import { listPasskeys, removePasskey, renamePasskey } from "@/lib/team/passkeys";
import { regenerateRecoveryCodes } from "@/lib/team/recovery-codes";
import { setSecondFactorRequired } from "@/lib/team/require-factor";
import { resetFactorOf } from "@/lib/team/reset-factor";
import { confirmTotp, removeTotp, startTotpSetup } from "@/lib/team/second-factor";
import {
  endOtherSessions,
  endOwnSession,
  endSessionsOf,
  listOwnSessions,
} from "@/lib/team/sessions";
import { saveName, saveSettings } from "@/lib/team/settings";

const REF = "7777-7777";
// An actor with the permission gets past the check, to a request that does not exist or to invalid input.
const nothing = {} as never;
const seen = { seenAt: "" };

const ADMIN = "admin";
const HANDLE = "admin handler";
const READ = "admin auditor handler";

/** Every use case that checks permissions, and who may call it. A new use case fails until it is added here. */
const TABLE: Record<string, [may: string, call: (ctx: Context) => unknown]> = {
  findRequests: [`${READ} system`, (ctx) => findRequests(ctx, { view: "open" })],
  countViews: [`${READ} system`, (ctx) => countViews(ctx)],
  countLists: [`${READ} system`, (ctx) => countLists(ctx, [""])],
  readRequest: [`${READ} system`, (ctx) => readRequest(ctx, REF)],
  readStaffFile: [`${READ} system`, (ctx) => readStaffFile(ctx, { reference: REF, fileId: "x" })],
  requestNews: [`${READ} system`, (ctx) => requestNews(ctx, { reference: REF, since: 0 })],
  listNews: [`${READ} system`, (ctx) => listNews(ctx, ctx.now)],
  findEditConflict: [`${READ} system`, (ctx) => findEditConflict(ctx, "message", REF, 1)],
  readStaffDrafts: [`${READ} system`, (ctx) => readStaffDrafts(ctx, REF)],
  countNotifications: [`${READ} system`, (ctx) => countNotifications(ctx)],
  readNotifications: [`${READ} system`, (ctx) => readNotifications(ctx)],
  markDone: [`${READ} system`, (ctx) => markDone(ctx, "none")],
  markAllDone: [`${READ} system`, (ctx) => markAllDone(ctx, ctx.now.toISOString())],
  snoozeRequest: [`${READ} system`, (ctx) => snoozeRequest(ctx, REF, nothing)],
  unsnoozeRequest: [`${READ} system`, (ctx) => unsnoozeRequest(ctx, REF)],
  readSnoozeEnd: [`${READ} system`, (ctx) => readSnoozeEnd(ctx, REF)],
  readEmailPreferences: [`${READ} system`, (ctx) => readEmailPreferences(ctx)],
  saveEmailPreferences: [`${READ} system`, (ctx) => saveEmailPreferences(ctx, nothing)],
  readBulk: [`${READ} system`, (ctx) => readBulk(ctx, "none")],
  unfinishedBulkActions: [`${READ} system`, (ctx) => unfinishedBulkActions(ctx)],
  listDelegators: [`${READ} system`, (ctx) => listDelegators(ctx)],
  readSlaTargets: [`${READ} system`, (ctx) => readSlaTargets(ctx)],
  targetsFor: [`${READ} system`, (ctx) => targetsFor(ctx, REF)],
  readAssignment: [`${READ} system`, (ctx) => readAssignment(ctx)],
  requestIdOf: [`${READ} system`, (ctx) => requestIdOf(ctx, REF)],
  recordPresence: [`${READ} system`, (ctx) => recordPresence(ctx, { reference: REF } as never)],
  whatIf: [`${READ} system`, (ctx) => whatIf(ctx, ctx.desk.policy as never)],
  exportRequests: ["admin auditor", (ctx) => exportRequests(ctx, { view: "open", sort: "due" })],
  readReportCharts: [`${READ} system`, (ctx) => readReportCharts(ctx, { from: 0, until: 0 })],
  readYearlyReport: [`${READ} system`, (ctx) => readYearlyReport(ctx, 2025)],
  readReport: [`${READ} system`, (ctx) => readReport(ctx, { from: 0, until: 0 })],
  exportReport: [`${READ} system`, (ctx) => exportReport(ctx, { from: 0, until: 0 })],
  saveView: [`${READ} system`, (ctx) => saveView(ctx, { name: "x", reach: "mine", search: "" })],
  listViews: [`${READ} system`, (ctx) => listViews(ctx)],
  removeView: [`${READ} system`, (ctx) => removeView(ctx, "none")],
  saveName: [READ, (ctx) => saveName(ctx, { name: "" })],
  saveSettings: [READ, (ctx) => saveSettings(ctx, FIRST_SETTINGS)],

  assignRequest: [`${HANDLE} system`, (ctx) => assignRequest(ctx, REF, nothing)],
  assignNext: [`${HANDLE} system`, (ctx) => assignNext(ctx)],
  enterRequest: [HANDLE, (ctx) => enterRequest(ctx, nothing)],
  entryDefaults: [HANDLE, (ctx) => entryDefaults(ctx)],
  openEntryReceiver: [HANDLE, (ctx) => openEntryReceiver(ctx, nothing)],
  addNote: [HANDLE, (ctx) => addNote(ctx, REF, nothing)],
  undoStep: [HANDLE, (ctx) => undoStep(ctx, REF, nothing)],
  readUndoOffer: [`${READ} system`, (ctx) => readUndoOffer(ctx, REF)],
  sendAgain: [`${HANDLE} system`, (ctx) => sendAgain(ctx, REF, nothing)],
  undelivered: [`${HANDLE} system`, (ctx) => undelivered(ctx)],
  retryFailed: [`${HANDLE} system`, (ctx) => retryFailed(ctx, {})],
  sendMessage: [HANDLE, (ctx) => sendMessage(ctx, REF, nothing)],
  listTemplates: [HANDLE, (ctx) => listTemplates(ctx)],
  listTemplateChoices: [HANDLE, (ctx) => listTemplateChoices(ctx)],
  fillTemplate: [HANDLE, (ctx) => fillTemplate(ctx, REF, "none")],
  askRequester: [HANDLE, (ctx) => askRequester(ctx, REF, nothing)],
  cannotIdentify: [HANDLE, (ctx) => cannotIdentify(ctx, REF, nothing)],
  resumeRequest: [HANDLE, (ctx) => resumeRequest(ctx, REF, nothing)],
  correctLaw: [HANDLE, (ctx) => correctLaw(ctx, REF, nothing)],
  verifyRequester: [HANDLE, (ctx) => verifyRequester(ctx, REF, nothing)],
  sendLink: [HANDLE, (ctx) => sendLink(ctx, REF, nothing)],
  verifyRequest: [HANDLE, (ctx) => verifyRequest(ctx, REF, nothing)],
  askPermission: [HANDLE, (ctx) => askPermission(ctx, REF, nothing)],
  announceDelay: [HANDLE, (ctx) => announceDelay(ctx, REF, nothing)],
  extendRequest: [HANDLE, (ctx) => extendRequest(ctx, REF, nothing)],
  refuseRequest: [HANDLE, (ctx) => refuseRequest(ctx, REF, nothing)],
  fulfilRequest: [HANDLE, (ctx) => fulfilRequest(ctx, REF, nothing)],
  respondOrRequestApproval: [HANDLE, (ctx) => respondOrRequestApproval(ctx, REF, nothing)],
  requestResponseApproval: [HANDLE, (ctx) => requestResponseApproval(ctx, REF, nothing)],
  approve: [HANDLE, (ctx) => approve(ctx, REF, nothing)],
  rejectApproval: [HANDLE, (ctx) => rejectApproval(ctx, REF, nothing)],
  withdrawApproval: [HANDLE, (ctx) => withdrawApproval(ctx, REF, nothing)],
  requestErasureApproval: [ADMIN, (ctx) => requestErasureApproval(ctx, REF, nothing)],
  respondNoData: [HANDLE, (ctx) => respondNoData(ctx, REF, nothing)],
  withdrawFile: [HANDLE, (ctx) => withdrawFile(ctx, REF, nothing)],
  closeRequest: [HANDLE, (ctx) => closeRequest(ctx, REF, nothing)],
  reopenRequest: [HANDLE, (ctx) => reopenRequest(ctx, REF, nothing)],
  saveStaffDraft: [HANDLE, (ctx) => saveStaffDraft(ctx, REF, { kind: "note" } as never)],
  addTag: [HANDLE, (ctx) => addTag(ctx, REF, nothing)],
  removeTag: [HANDLE, (ctx) => removeTag(ctx, REF, nothing)],
  addTask: [HANDLE, (ctx) => addTask(ctx, REF, nothing)],
  markTask: [HANDLE, (ctx) => markTask(ctx, REF, nothing)],
  removeTask: [HANDLE, (ctx) => removeTask(ctx, REF, nothing)],
  linkRequests: [HANDLE, (ctx) => linkRequests(ctx, REF, nothing)],
  unlinkRequests: [HANDLE, (ctx) => unlinkRequests(ctx, REF, nothing)],
  mergeRequests: [HANDLE, (ctx) => mergeRequests(ctx, REF, nothing)],
  unmergeRequest: [HANDLE, (ctx) => unmergeRequest(ctx, REF, nothing)],
  draftBulk: [
    `${HANDLE} system`,
    (ctx) => draftBulk(ctx, { act: "assign", choice: { references: [] }, list: "" }),
  ],
  prepareBulk: [HANDLE, (ctx) => prepareBulk(ctx, "none", nothing)],
  previewBulk: [HANDLE, (ctx) => previewBulk(ctx, "none", { act: "message" } as never)],
  startBulk: [HANDLE, (ctx) => startBulk(ctx, "none")],
  undoBulk: [HANDLE, (ctx) => undoBulk(ctx, "none")],
  retryBulk: [HANDLE, (ctx) => retryBulk(ctx, "none")],
  setAbsence: [HANDLE, (ctx) => setAbsence(ctx, null, nothing)],
  endAbsence: [HANDLE, (ctx) => endAbsence(ctx, null)],
  eraseRequest: [`${ADMIN} system`, (ctx) => eraseRequest(ctx, REF)],
  openReceiver: [HANDLE, (ctx) => openReceiver(ctx, "message", REF)],

  createFeed: [HANDLE, (ctx) => createFeed(ctx, { of: "me" })],
  revokeFeed: [HANDLE, (ctx) => revokeFeed(ctx, "none")],
  listFeeds: [HANDLE, (ctx) => listFeeds(ctx)],
  listMembers: [READ, (ctx) => listMembers(ctx)],
  inviteMember: [
    `${ADMIN} system`,
    (ctx) => inviteMember(ctx, { email: "x@example.org", role: "auditor" }),
  ],
  changeMode: [ADMIN, (ctx) => changeMode(ctx, nothing, { seen: "" } as never)],
  saveRule: [ADMIN, (ctx) => saveRule(ctx, nothing, { seen: "" } as never)],
  moveRule: [ADMIN, (ctx) => moveRule(ctx, nothing, { seen: "" } as never)],
  removeRule: [ADMIN, (ctx) => removeRule(ctx, "none", { seen: "" } as never)],
  previewRule: [ADMIN, (ctx) => previewRule(ctx, nothing, [])],
  saveTemplate: [ADMIN, (ctx) => saveTemplate(ctx, nothing)],
  removeTemplate: [ADMIN, (ctx) => removeTemplate(ctx, { id: "none", seen: 1 })],
  endSessionsOf: [ADMIN, (ctx) => endSessionsOf(ctx, "none")],
  resetFactorOf: [ADMIN, (ctx) => resetFactorOf(ctx, "none")],
  setSecondFactorRequired: [ADMIN, (ctx) => setSecondFactorRequired(ctx, { required: false })],
  listOwnSessions: [READ, (ctx) => listOwnSessions(ctx)],
  endOwnSession: [READ, (ctx) => endOwnSession(ctx, "none")],
  endOtherSessions: [READ, (ctx) => endOtherSessions(ctx, "none")],
  listPasskeys: [READ, (ctx) => listPasskeys(ctx)],
  renamePasskey: [READ, (ctx) => renamePasskey(ctx, "none", "x")],
  removePasskey: [READ, (ctx) => removePasskey(ctx, "none")],
  regenerateRecoveryCodes: [READ, (ctx) => regenerateRecoveryCodes(ctx)],
  startTotpSetup: [READ, (ctx) => startTotpSetup(ctx, "x@example.org")],
  confirmTotp: [READ, (ctx) => confirmTotp(ctx, "000000")],
  removeTotp: [READ, (ctx) => removeTotp(ctx)],
  readAccessLog: ["admin auditor", (ctx) => readAccessLog(ctx)],
  // It logs who opened a request. The page has checked their permission before.
  noteOpening: [`${READ} subject system`, (ctx) => noteOpening(ctx, "none")],
  removeMember: [ADMIN, (ctx) => removeMember(ctx, "none")],
  verifyLog: ["admin auditor system", (ctx) => verifyLog(ctx)],
  requestIntegrityCheck: ["admin auditor", (ctx) => requestIntegrityCheck(ctx)],
  readIntegrity: ["admin auditor", (ctx) => readIntegrity(ctx)],
  changeBrand: [ADMIN, (ctx) => changeBrand(ctx, nothing, seen)],
  changeApproval: [ADMIN, (ctx) => changeApproval(ctx, nothing, seen)],
  readApprovalChange: [`${READ} system`, (ctx) => readApprovalChange(ctx)],
  decideApprovalChange: [ADMIN, (ctx) => decideApprovalChange(ctx, nothing)],
  changeSlaTargets: [ADMIN, (ctx) => changeSlaTargets(ctx, nothing, { seen: 0 })],
  changeClockTerms: [ADMIN, (ctx) => changeClockTerms(ctx, nothing, seen)],
  changeIdentity: [ADMIN, (ctx) => changeIdentity(ctx, nothing, seen)],
  changeAccount: [ADMIN, (ctx) => changeAccount(ctx, nothing, seen)],
  draftForm: [ADMIN, (ctx) => draftForm(ctx)],
  saveDraft: [ADMIN, (ctx) => saveDraft(ctx, (form) => form, { seen: "" })],
  publishForm: [ADMIN, (ctx) => publishForm(ctx, { seen: "" })],
  discardDraft: [ADMIN, (ctx) => discardDraft(ctx, { seen: "" })],

  replyToDesk: ["subject", (ctx) => replyToDesk(ctx, REF, nothing)],
  withdrawRequest: ["subject", (ctx) => withdrawRequest(ctx, REF)],
  sendProofs: ["subject", (ctx) => sendProofs(ctx, REF, [])],
  chooseDelivery: ["subject", (ctx) => chooseDelivery(ctx, "none", nothing)],
  appealResponse: ["subject", (ctx) => appealResponse(ctx, { requestId: "none", text: "" })],
};

/** These return only data of the desk itself, the time, or what the same browser entered. */
const NO_PERSONAL_DATA = [
  "currentForm",
  "hasSecret",
  "nearlyFull",
  "newsMark",
  "packTexts",
  "policyAt",
  "recomputationOf",
  "unpackTexts",
];

const world = testWorld();
const actors: Record<string, Actor> = { subject: SUBJECT, system: SYSTEM };
beforeAll(async () => {
  for (const role of ["admin", "handler", "auditor"] as const) {
    actors[role] = await world.staff("ruthimg", role);
  }
});

async function allowed(actor: Actor, call: (ctx: Context) => unknown): Promise<boolean> {
  const ctx = await world.at("ruthimg", actor);
  try {
    await call(ctx);
    return true;
  } catch (error) {
    return !(error instanceof Problem && error.code === "forbidden");
  }
}

test.each(Object.entries(TABLE))(
  "%s may be called by the roles in the table and by nobody else",
  async (_, [may, call]) => {
    const found = [];
    for (const name of Object.keys(actors).sort()) {
      const actor = actors[name];
      if (actor && (await allowed(actor, call))) found.push(name);
    }
    expect(found.join(" ")).toBe(may.split(" ").sort().join(" "));
  },
);

const TAKES_CONTEXT =
  /^export (?:async )?(?:function|const) (\w+)[^;{]{0,80}?\(\s*(?:ctx|\{[^}]*\}): Context([^)]*)\)/gm;

test("every use case that staff pages call with a context checks permissions", () => {
  const pages = readdirSync("app/(staff)", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `app/(staff)/${file}`)
    // The forms of the request page call their use cases through this table.
    .concat("lib/requests/staff-actions.ts")
    .map((file) => readFileSync(file, "utf8"))
    .join("\n")
    // Keys of messages contain names of use cases, too.
    .replace(/"[^"\n]*"/g, '""');
  const useCases = ["requests", "desks", "team"].flatMap((folder) =>
    readdirSync(`lib/${folder}`, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.ts$/.test(file) && !/\.test\.ts$|^testing\//.test(file))
      .flatMap((file) => [...readFileSync(`lib/${folder}/${file}`, "utf8").matchAll(TAKES_CONTEXT)])
      .filter(([, , rest]) => !rest?.includes("tx: Tx"))
      .map(([, name]) => name ?? ""),
  );
  expect(useCases).toContain("assignNext");
  const called = useCases.filter((name) => new RegExp(`\\b${name}\\b`).test(pages));
  expect(called.filter((name) => !(name in TABLE)).sort()).toEqual(NO_PERSONAL_DATA);
});
