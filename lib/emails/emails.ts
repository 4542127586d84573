import { acknowledgmentEmail } from "@/lib/emails/requester/acknowledgment";
import { addressChangedEmail } from "@/lib/emails/requester/address-changed";
import { cannotIdentifyEmail } from "@/lib/emails/requester/cannot-identify";
import { closedEmail } from "@/lib/emails/requester/closed";
import { codeEmail } from "@/lib/emails/requester/code";
import { confirmEmail } from "@/lib/emails/requester/confirm";
import { confirmReminderEmail } from "@/lib/emails/requester/confirm-reminder";
import { delayedEmail } from "@/lib/emails/requester/delayed";
import { extendedEmail } from "@/lib/emails/requester/extended";
import { fulfilledEmail } from "@/lib/emails/requester/fulfilled";
import { messageEmail } from "@/lib/emails/requester/message";
import { newAddressEmail } from "@/lib/emails/requester/new-address";
import { nothingHeldEmail } from "@/lib/emails/requester/nothing-held";
import { permissionEmail } from "@/lib/emails/requester/permission";
import { receiptEmail } from "@/lib/emails/requester/receipt";
import { refusedEmail } from "@/lib/emails/requester/refused";
import { reopenedEmail } from "@/lib/emails/requester/reopened";
import { withdrawnEmail } from "@/lib/emails/requester/withdrawn";
import { approvalSettingEmail } from "@/lib/emails/staff/approval-setting";
import { confirmSignInEmail } from "@/lib/emails/staff/confirm-sign-in";
import { digestEmail } from "@/lib/emails/staff/digest";
import { invitationEmail } from "@/lib/emails/staff/invitation";
import { notificationEmail } from "@/lib/emails/staff/notification";
import { reminderEmail } from "@/lib/emails/staff/reminder";
import { signInEmail } from "@/lib/emails/staff/sign-in";
import { subjectRepliedEmail } from "@/lib/emails/staff/subject-replied";
import { targetEmail } from "@/lib/emails/staff/target";
import { urgentEmail } from "@/lib/emails/staff/urgent";

/** All emails of the product: each kind with the function that writes it. */
export const EMAILS = {
  confirm: confirmEmail,
  "confirm-reminder": confirmReminderEmail,
  receipt: receiptEmail,
  code: codeEmail,
  "new-address": newAddressEmail,
  "address-changed": addressChangedEmail,
  acknowledgment: acknowledgmentEmail,
  permission: permissionEmail,
  message: messageEmail,
  "cannot-identify": cannotIdentifyEmail,
  extended: extendedEmail,
  delayed: delayedEmail,
  refused: refusedEmail,
  fulfilled: fulfilledEmail,
  "nothing-held": nothingHeldEmail,
  withdrawn: withdrawnEmail,
  closed: closedEmail,
  reopened: reopenedEmail,
  reminder: reminderEmail,
  target: targetEmail,
  digest: digestEmail,
  "subject-replied": subjectRepliedEmail,
  urgent: urgentEmail,
  wanted: notificationEmail,
  "approval-setting": approvalSettingEmail,
  invitation: invitationEmail,
  "sign-in": signInEmail,
  "confirm-sign-in": confirmSignInEmail,
} as const;

export type EmailKind = keyof typeof EMAILS;

/** The facts that each kind of email needs. */
export type EmailFacts = { [Kind in EmailKind]: Parameters<(typeof EMAILS)[Kind]>[0] };
