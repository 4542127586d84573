import type { Values } from "@/lib/domain/conversation/template";
import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import { translateText } from "./message-text";
import type { Translate } from "./translator";
import { formatDay } from "./words";

/** The facts of a request that a template can contain. */
export type TemplateFacts = {
  name: string | null;
  reference: string;
  right: Right;
  law: LawId;
  receivedOn: string;
  /** `null` where the request has no due date. */
  dueOn: string | null;
  desk: string;
  sender: string | null;
};

/** The values of the variables, in the language of the template. */
export function templateValues(t: Translate, facts: TemplateFacts): Values {
  const { name, reference, right, law, receivedOn, dueOn, desk, sender } = facts;
  return {
    reference,
    desk,
    right: t(`rights.${right}.title`),
    law: law === "house" ? t("laws.house") : translateText(t, LAWS[law].name),
    received: formatDay(t, receivedOn),
    ...(name && { name }),
    ...(dueOn && { due: formatDay(t, dueOn) }),
    ...(sender && { sender }),
  };
}

/** Example values for the preview of a template without a request. */
export const exampleValues = (t: Translate, desk: string): Values =>
  templateValues(t, {
    name: "Ada Lovelace",
    reference: "7K4M-9XQP",
    right: "access",
    law: "eu-gdpr",
    receivedOn: "2026-11-17",
    dueOn: "2026-12-17",
    desk,
    sender: "Grace Hopper",
  });
