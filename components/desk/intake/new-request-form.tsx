import type { ActField } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Address } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { channelName, languageName, optionsOf, RIGHT_NAMES } from "@/components/request/names";
import { ENTERED_RIGHTS } from "@/lib/domain/intake/entry";
import type { Right } from "@/lib/domain/law/right";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { ENTERED_CHANNELS } from "@/lib/domain/request/channel";
import { LANGUAGES } from "@/lib/words/choose-language";

export interface NewRequestFormProps {
  readonly page: string;
  readonly action: Address;
  /** The idempotency key. */
  readonly once: string;
  /** The current day at the desk. */
  readonly today: string;
  /** The time zone of the desk, where the member reads times in another one. */
  readonly zone: string | null;
  readonly defaults: { readonly residence: Residence | null; readonly language: string };
  /** The rights that the desk's policy supports. They come first. */
  readonly offered: readonly Right[];
  /** The desk identifies requesters by an identifier and needs no name. */
  readonly byDevice: boolean;
  /** File name extensions that may be sent. */
  readonly accept: string;
}

/** The form on one page, in the order in which a letter or a call is read. What is rarely needed is folded. */
export function NewRequestForm(props: NewRequestFormProps) {
  const { page, action, once, defaults, byDevice } = props;
  const { residence } = defaults;
  const { name, email, identifier } = requesterFields();
  return (
    <ActPanel
      id="enter"
      page={page}
      action={action}
      hidden={{ idempotencyKey: once, ...(residence === null && { residence: "elsewhere" }) }}
      variant="primary"
      fields={[
        ...arrivalFields(props),
        rightField(props),
        byDevice ? identifier : name,
        email,
        ...contentFields(),
        ...(residence === null ? [] : [residenceField(residence)]),
        filesField(props),
      ]}
      folded={{
        label: t(byDevice ? "entry.moreName" : "entry.more"),
        fields: [byDevice ? name : identifier, languageField(defaults.language)],
      }}
      last={[
        {
          kind: "confirm",
          name: "assign",
          label: t("names.column.assignee"),
          options: [{ value: "me", label: t("browser.action.take") }],
          inline: true,
          span: "full",
        },
      ]}
      submit={t("entry.submit")}
    />
  );
}

function arrivalFields({ today, zone }: NewRequestFormProps): ActField[] {
  return [
    {
      kind: "radios",
      name: "channel",
      label: t("entry.channel"),
      options: optionsOf(ENTERED_CHANNELS, channelName),
      initial: "email",
      span: "full",
      inline: true,
    },
    {
      kind: "date",
      name: "receivedOn",
      label: t("entry.receivedOn"),
      initial: today,
      span: "quarter",
    },
    {
      kind: "text",
      name: "receivedTime",
      label: zone ? t("entry.receivedTimeAt", { zone }) : t("entry.receivedTime"),
      optional: true,
      digits: true,
      span: "quarter",
    },
  ];
}

function rightField({ offered }: NewRequestFormProps): ActField {
  const rights = [...new Set([...offered, ...ENTERED_RIGHTS])].filter((one) => one !== "appeal");
  return {
    kind: "select",
    name: "right",
    label: t("names.column.right"),
    options: [
      { value: "", label: t("entry.chooseRight") },
      ...optionsOf(rights, (right) => t(RIGHT_NAMES[right])),
    ],
    initial: "",
  };
}

const residenceField = (initial: Residence): ActField => ({
  kind: "select",
  name: "residence",
  label: t("entry.residence"),
  options: optionsOf(RESIDENCES, (place) => t(`residences.${place}`)),
  initial,
});

function requesterFields() {
  const line = (name: string, label: string): ActField => ({ kind: "text", name, label });
  const email: ActField = {
    kind: "email",
    name: "email",
    label: t("desk.label.email"),
    optional: true,
  };
  return {
    name: line("name", t("desk.label.name")),
    email,
    identifier: line("identifier", t("request.requester.identifier")),
  };
}

const contentFields = (): ActField[] => [
  {
    kind: "textarea",
    name: "details",
    label: t("entry.details"),
    optional: true,
    rows: 6,
    span: "full",
  },
  {
    kind: "textarea",
    name: "postal",
    label: t("entry.postal"),
    optional: true,
    rows: 3,
    span: "tall",
  },
];

const filesField = ({ accept }: NewRequestFormProps): ActField => ({
  kind: "files",
  name: "files",
  label: t("entry.files"),
  optional: true,
  accept,
});

const languageField = (initial: string): ActField => ({
  kind: "select",
  name: "locale",
  label: t("entry.language"),
  options: optionsOf(LANGUAGES, languageName),
  initial,
});
