import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { Notice } from "@/components/form/notice";
import { say } from "@/components/speech/say";
import { CopyText } from "@/components/ui/copy-text";

/** New codes, on the one page that shows them. */
export function NewRecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  return (
    <Notice tone="warning" title={say("Your recovery codes")}>
      <p>
        {say(
          "Keep them where you keep passwords. Each signs you in once if you lose your device. They are not shown again.",
        )}
      </p>
      <ul className="grid gap-x-6 sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <CopyText text={codes.join("\n")} label={say("Copy the codes")} copied={say("Copied.")} />
    </Notice>
  );
}

export interface RecoveryCodesProps {
  readonly left: number;
  readonly page: string;
  readonly make: Act;
}

export function RecoveryCodes({ left, page, make }: RecoveryCodesProps) {
  return (
    <section aria-labelledby="codes" className="grid gap-3">
      <h2 id="codes">{say("Recovery codes")}</h2>
      <p>
        {say(
          "{left, plural, =0 {No code is left.} one {One code is left.} other {# codes are left.}}",
          {
            left,
          },
        )}
      </p>
      <ActPanel
        id="make-codes"
        label={say("Make new codes")}
        about=""
        action={make}
        page={page}
        submit={say("Make ten new codes")}
      >
        <p>{say("The old codes stop working at once.")}</p>
      </ActPanel>
    </section>
  );
}
