import { randomUUID } from "node:crypto";
import { parseArgs } from "node:util";
import { CommandError } from "@/cli/command-error";
import { currentForm } from "@/lib/desks/form";
import { type Form, questionsFor } from "@/lib/domain/form/form";
import { type QuestionName, questionName } from "@/lib/domain/form/form-rules";
import { submissionSchema } from "@/lib/domain/intake/submission";
import { contextFor } from "@/lib/platform/context";
import { submitRequest } from "@/lib/requests/intake/submit";
import { knownLanguage, LANGUAGES } from "@/lib/words/choose-language";
import { formIn } from "@/lib/words/questions";
import { translatorBelow, translatorFor } from "@/lib/words/words";
import { instantOption } from "./instant";

const text = { type: "string" } as const;

/** Enters a request that came by letter or telephone, with the same schema and use case as the form. */
export const submit = {
  usage:
    "submit --desk SLUG --right RIGHT --email ADDRESS [--name NAME] [--residence PLACE] [--identifier ID] [--details TEXT] [--answer ID=TEXT …] [--person self|child|agent|representative --capacity CAPACITY --subject-name NAME --subject-email ADDRESS --age AGE --situation SITUATION --authority TEXT] [--locale LANGUAGE] [--received INSTANT] [--now INSTANT] [--key KEY]",
  run: async (args: string[]): Promise<number> => {
    const { values } = parseArgs({
      args,
      options: {
        desk: text,
        right: text,
        email: text,
        name: text,
        residence: text,
        identifier: text,
        details: text,
        answer: { ...text, multiple: true },
        person: { ...text, default: "self" },
        capacity: text,
        "subject-name": text,
        "subject-email": text,
        age: text,
        situation: text,
        authority: text,
        locale: text,
        received: text,
        now: text,
        key: text,
      },
    });
    const now = await instantOption("now", values.now);
    const receivedAt = values.received ? await instantOption("received", values.received) : now;
    if (receivedAt > now) {
      throw new CommandError("The time of receipt is in the future.", {
        received: "Enter a time in the past.",
      });
    }
    const ctx = await contextFor({ slug: values.desk ?? "" }, { kind: "subject" }, now);
    const t = translatorFor(localeOption(values.locale) ?? ctx.desk.policy.languages[0] ?? "en");
    const tForm = translatorBelow(t, "form");
    const form = formIn(t, (await currentForm(ctx)).form);
    const { "subject-name": subjectName, "subject-email": subjectEmail } = values;
    const own = answersIn(form, values.right, values.answer);
    const input = { ...values, subjectName, subjectEmail, ...own };
    const parsed = submissionSchema(ctx.desk.policy, tForm, form).safeParse(input);
    if (!parsed.success) {
      const fields = parsed.error.issues.map(({ path, message }) => [String(path[0]), message]);
      throw new CommandError("The request is incomplete.", Object.fromEntries(fields));
    }
    const { reference, dueOn } = await submitRequest(ctx, {
      ...parsed.data,
      idempotencyKey: values.key ?? randomUUID(),
      entryPoint: "cli",
      locale: t.locale,
      channel: "cli",
      // Left out if the option is missing, so that a repeat is the same submission although it comes later.
      ...(values.received && { receivedAt }),
    });
    console.log(JSON.stringify({ reference, dueOn }));
    return 0;
  },
};

/** The language of the emails, and of messages about the command. */
function localeOption(locale: string | undefined): string | undefined {
  if (locale !== undefined && !knownLanguage(locale)) {
    const names = LANGUAGES.join(", ");
    throw new CommandError("This language is not available.", {
      locale: `Choose one of ${names}.`,
    });
  }
  return locale;
}

/**
 * Reads `ID=TEXT` options by the names of the questions. A question that is answered more than once has several
 * choices.
 */
function answersIn(
  form: Form,
  right: string | undefined,
  options: readonly string[] = [],
): Record<QuestionName, string | string[]> {
  const asked = questionsFor(form, right).map(({ id }) => id);
  const answers: Record<QuestionName, string | string[]> = {};
  for (const one of options) {
    const [id = "", ...rest] = one.split("=");
    if (rest.length === 0 || !asked.includes(id)) {
      throw new CommandError(`"${one}" does not answer a question of this form.`, {
        answer:
          asked.length > 0
            ? `Enter ID=TEXT. ID is one of ${asked.join(", ")}.`
            : "Leave this option out.",
      });
    }
    const [name, text] = [questionName({ id }), rest.join("=")];
    const before = answers[name];
    answers[name] = before === undefined ? text : [before, text].flat();
  }
  return answers;
}
