import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say, sayRich, words } from "@/components/speech/say";
import { ButtonLink } from "@/components/ui/button";
import { MOST_PASSKEY_NAME } from "@/lib/domain/team/passkey";
import { formatInstant } from "@/lib/words/words";
import { AddPasskey } from "./passkey-button";
import { passkeyWords } from "./passkey-words";

export interface PasskeysProps {
  readonly passkeys: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
  readonly page: string;
  readonly zone: string;
  /** What a new passkey is called unless its owner says otherwise. */
  readonly device: string;
  /** Where the reader confirms first that it is them; `null` where they just did. */
  readonly confirm: string | null;
  readonly acts: { readonly remove: Act; readonly rename: Act };
}

export function Passkeys({ passkeys, page, zone, device, confirm, acts }: PasskeysProps) {
  return (
    <section aria-labelledby="passkeys" className="grid gap-3">
      <h2 id="passkeys">{say("Passkeys")}</h2>
      <p>
        {say(
          "A passkey signs you in with the fingerprint, face or PIN of your device. A fake sign-in page cannot steal it.",
        )}
      </p>
      {passkeys.length > 0 ? (
        <ul className="border-y border-line">
          {passkeys.map((one) => (
            <li key={one.id} className="grid gap-2 border-line py-3 not-first:border-t">
              <Passkey page={page} zone={zone} acts={acts} passkey={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {confirm === null ? (
        <AddPasskey
          page={page}
          field={{
            label: say("Name of the new passkey"),
            hint: say("So that you recognise it, such as “Work laptop”."),
            initial: device,
          }}
          unable={say(
            "This browser cannot make passkeys, or scripts are off. Use an authenticator app.",
          )}
          words={passkeyWords("Add a passkey")}
        />
      ) : (
        <p>
          <ButtonLink href={confirm}>{say("Add a passkey")}</ButtonLink>
        </p>
      )}
    </section>
  );
}

type PasskeyProps = Pick<PasskeysProps, "page" | "zone" | "acts"> & {
  readonly passkey: PasskeysProps["passkeys"][number];
};

function Passkey({ passkey, page, zone, acts }: PasskeyProps) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  const when = (instant: Date) => formatInstant(words, instant, zone);
  return (
    <>
      <p className="wrap-anywhere">
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <br />
        <span className="text-ink-soft">
          {lastUsedAt
            ? sayRich("Added on {added}, last used on {used}", {
                added: when(createdAt),
                used: when(lastUsedAt),
              })
            : sayRich("Added on {added}, not used yet", { added: when(createdAt) })}
        </span>
      </p>
      <div className="flex flex-wrap items-start gap-2 [&>:is(details[open],:has(details[open]))]:w-full">
        <ActPanel
          id={`rename-${id}`}
          label={say("Rename")}
          about={name}
          name={id}
          action={acts.rename}
          page={page}
          hidden={{ passkey: id }}
          fields={[
            {
              kind: "text",
              name: "name",
              label: say("Name"),
              hint: say("Up to {most} characters.", { most: MOST_PASSKEY_NAME }),
              initial: name,
            },
          ]}
          submit={say("Save")}
        />
        <ActPanel
          id={`remove-${id}`}
          label={say("Remove")}
          about={name}
          name={id}
          action={acts.remove}
          page={page}
          hidden={{ passkey: id }}
          submit={say("Remove this passkey")}
          variant="danger"
        >
          <p>{say("It no longer signs you in. Delete it on your device, too.")}</p>
        </ActPanel>
      </div>
    </>
  );
}
