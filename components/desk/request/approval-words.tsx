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
      label: say("Files that were proposed: {names}", {
        names: files.map(({ name }) => name).join(", "),
      }),
      options: [
        { value: "yes", label: say("They go along") },
        { value: "no", label: say("Leave them out: they are destroyed") },
      ],
      initial: "yes",
    },
  ];
}

export const sureField = (yes = say("Yes, erase it. It does not come back.")): ActField => ({
  kind: "confirm",
  name: "sure",
  label: say("Are you sure?"),
  options: [{ value: "yes", label: yes }],
});

export const ErasureWords = () => (
  <p>
    {say(
      "Destroys the key of this request: name, address, messages, letters and files are unreadable from then on, here and in every later backup. The log stays and still verifies.",
    )}
  </p>
);

/** Who could look a second time. */
export function WhoLooks({ names }: { readonly names: readonly string[] }) {
  return (
    <p>
      {names.length > 0
        ? say("A second person looks first. This can be: {names}.", { names: andWords(say, names) })
        : say(
            "A second person has to look first, and nobody else at this desk can. An admin can invite a colleague under “People”.",
          )}
    </p>
  );
}

/** What stands between this form and the person, where the desk wants two people. */
export function BeforeItGoes({ request }: { readonly request: StepsView }) {
  if (asksFirst(request)) return <WhoLooks names={request.lookers.answer} />;
  return request.twice.answer ? (
    <>
      <p>{say("Without files it goes out at once. With files it waits for a second look.")}</p>
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
    { label: say("Right"), value: say(RIGHT_NAMES[right]) },
    { label: say("Law"), value: say(LAW_NAMES[law]) },
    { label: say("Proposed by"), value: sayFixed(words, by) },
    { label: say("Proposed on"), value: formatInstant(words, new Date(at), zone) },
  ];
  if (kind === "erase") return <Facts facts={facts} />;
  return (
    <>
      <Facts facts={facts} />
      <h4>{say("What was done")}</h4>
      <Inset>
        <p className="whitespace-pre-line wrap-anywhere" dir="auto">
          {summary || say("Nothing is written: the letter says that it was done as asked.")}
        </p>
      </Inset>
      <h4>{say("Files")}</h4>
      {files.length > 0 ? (
        <FileList files={files} hrefOf={(id) => `${page}/files/${id}`} zone={zone} />
      ) : (
        <p>{say("No files go along.")}</p>
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
    return say("What was proposed came back. Its words and files stand in the form again.");
  }
  if (state === "overtaken") {
    return say(
      "The request changed after {name} proposed this: {changes}. It cannot be approved any more. Look at what changed, and propose it again.",
      { name: by, changes: changed(changes ?? "") },
    );
  }
  if (!mine || steps.length === 0) {
    return kind === "erase"
      ? say("{name} asks for a second look before the personal data is erased.", { name: by })
      : say("{name} asks for a second look before this answer goes out.", { name: by });
  }
  const names = lookers[kind];
  return names.length > 0
    ? say("You asked for a second look. It happens once it is approved. This can be: {names}.", {
        names: andWords(say, names),
      })
    : say(
        "You asked for a second look, and nobody else at this desk can approve it. An admin can invite a colleague under “People”.",
      );
}

const changed = (changes: string): string =>
  changes
    .split("; ")
    .map((change) => sayFixed(words, change))
    .join("; ");
