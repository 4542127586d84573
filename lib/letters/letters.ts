import { acknowledgmentLetter } from "./acknowledgment";
import { addressChangedLetter } from "./address-changed";
import { approvalSettingLetter } from "./approval-setting";
import { cannotIdentifyLetter } from "./cannot-identify";
import { closedLetter } from "./closed";
import { codeLetter } from "./code";
import { confirmLetter } from "./confirm";
import { confirmReminderLetter } from "./confirm-reminder";
import { confirmSignInLetter } from "./confirm-sign-in";
import { delayedLetter } from "./delayed";
import { digestLetter } from "./digest";
import { extendedLetter } from "./extended";
import { fulfilledLetter } from "./fulfilled";
import { invitationLetter } from "./invitation";
import { messageLetter } from "./message";
import { newAddressLetter } from "./new-address";
import { nothingHeldLetter } from "./nothing-held";
import { notificationEmail } from "./notification";
import { permissionLetter } from "./permission";
import { receiptLetter } from "./receipt";
import { refusedLetter } from "./refused";
import { reminderLetter } from "./reminder";
import { reopenedLetter } from "./reopened";
import { signInLetter } from "./sign-in";
import { subjectRepliedLetter } from "./subject-replied";
import { targetLetter } from "./target";
import { urgentLetter } from "./urgent";
import { withdrawnLetter } from "./withdrawn";

/** All emails of the product: each kind with the function that writes it. */
export const EMAILS = {
  confirm: confirmLetter,
  "confirm-reminder": confirmReminderLetter,
  receipt: receiptLetter,
  code: codeLetter,
  "new-address": newAddressLetter,
  "address-changed": addressChangedLetter,
  acknowledgment: acknowledgmentLetter,
  permission: permissionLetter,
  message: messageLetter,
  "cannot-identify": cannotIdentifyLetter,
  extended: extendedLetter,
  delayed: delayedLetter,
  refused: refusedLetter,
  fulfilled: fulfilledLetter,
  "nothing-held": nothingHeldLetter,
  withdrawn: withdrawnLetter,
  closed: closedLetter,
  reopened: reopenedLetter,
  reminder: reminderLetter,
  target: targetLetter,
  digest: digestLetter,
  "subject-replied": subjectRepliedLetter,
  urgent: urgentLetter,
  wanted: notificationEmail,
  "approval-setting": approvalSettingLetter,
  invitation: invitationLetter,
  "sign-in": signInLetter,
  "confirm-sign-in": confirmSignInLetter,
} as const;

export type EmailKind = keyof typeof EMAILS;

/** The facts that each kind of email needs. */
export type EmailFacts = { [Kind in EmailKind]: Parameters<(typeof EMAILS)[Kind]>[0] };
