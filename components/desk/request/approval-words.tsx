import type { ActField } from "@/components/desk/forms/action-fields";
import { Inset } from "@/components/form/notice";
import { andWords } from "@/components/request/and-words";
import { FileList } from "@/components/request/file-list";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { say, words } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import type { ProposalView } from "@/lib/domain/decision/approval";
import { sayFixed } from "@/lib/words/fixed";
import { formatInstant } from "@/lib/words/words";
import type { StepsProps, StepsView } from "./step-props";

/** Whatever becomes of the form, the answer waits for a second person: it grants an erasure. */
export const asksFirst = ({ twice, right }: StepsView): boolean =>
  twice.answer && right === "erasure";

/** An answer that was proposed and is to be gone on with: its words and files stand in the form again. */
export const backAgain = ({ proposal }: StepsView): ProposalView | null =>
  proposal?.kind === "answer" && proposal.state !== "waiting" ? proposal : null;

export function keptField(request: StepsView): ActField[] {
  const files = backAgain(request)?.files ?? [];
  if (files.length === 0) return [];
  return [
    {
      kind: "radios",
      name: "kept",
      label: say("approval.keptFiles.label", {
        names: files.map(({ name }) => name).join(", "),
      }),
      options: [
        { value: "yes", label: say("approval.keptFiles.yes") },
        { value: "no", label: say("approval.keptFiles.no") },
      ],
      initial: "yes",
    },
  ];
}

export const sureField = (yes = say("steps.erase.sure")): ActField => ({
  kind: "confirm",
  name: "sure",
  label: say("steps.sure"),
  options: [{ value: "yes", label: yes }],
});

export const ErasureWords = () => <p>{say("steps.erase.effect")}</p>;

/** Who could look a second time. */
export function WhoLooks({ names }: { readonly names: readonly string[] }) {
  return (
    <p>
      {names.length > 0
        ? say("approval.approvers", { names: andWords(say, names) })
        : say("approval.noApprover")}
    </p>
  );
}

/** What stands between this form and the person, where the desk wants two people. */
export function BeforeItGoes({ request }: { readonly request: StepsView }) {
  if (asksFirst(request)) return <WhoLooks names={request.lookers.answer} />;
  return request.twice.answer ? (
    <>
      <p>{say("approval.onlyWithFiles")}</p>
      <WhoLooks names={request.lookers.answer} />
    </>
  ) : null;
}

/** What is proposed, for whoever decides on it. */
export function Proposed({ request, page, zone }: StepsProps) {
  const { proposal, right, law } = request;
  if (!proposal) return null;
  const { kind, by, at, summary, files } = proposal;
  const facts = [
    { label: say("names.column.right"), value: say(RIGHT_NAMES[right]) },
    { label: say("names.column.law"), value: say(LAW_NAMES[law]) },
    { label: say("approval.requestedBy"), value: sayFixed(words, by) },
    { label: say("approval.requestedOn"), value: formatInstant(words, new Date(at), zone) },
  ];
  if (kind === "erase") return <Facts facts={facts} />;
  return (
    <>
      <Facts facts={facts} />
      <h4>{say("decision.fulfil.summary")}</h4>
      <Inset>
        <p className="whitespace-pre-line wrap-anywhere" dir="auto">
          {summary || say("approval.noText")}
        </p>
      </Inset>
      <h4>{say("decision.files")}</h4>
      {files.length > 0 ? (
        <FileList files={files} hrefOf={(id) => `${page}/files/${id}`} zone={zone} />
      ) : (
        <p>{say("approval.noFiles")}</p>
      )}
    </>
  );
}

/** How things stand where something is proposed; `null` where nothing is. */
export function secondLookWords({ proposal, lookers, steps }: StepsView): string | null {
  if (!proposal) return null;
  const by = sayFixed(words, proposal.by);
  const { kind, state, mine, changes } = proposal;
  if (state === "back") {
    return say("approval.back");
  }
  if (state === "overtaken") {
    return say("approval.overtaken", { name: by, changes: changed(changes ?? "") });
  }
  if (!mine || steps.length === 0) {
    return kind === "erase"
      ? say("approval.erasureWaits", { name: by })
      : say("approval.responseWaits", { name: by });
  }
  const names = lookers[kind];
  return names.length > 0
    ? say("approval.ownWaits", {
        names: andWords(say, names),
      })
    : say("approval.ownWaitsNoApprover");
}

const changed = (changes: string): string =>
  changes
    .split("; ")
    .map((change) => sayFixed(words, change))
    .join("; ");
