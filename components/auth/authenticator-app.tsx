import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { say } from "@/components/speech/say";
import { ButtonLink } from "@/components/ui/button";
import { QrCode } from "./qr-code";

export interface AuthenticatorAppProps {
  readonly isSetUp: boolean;
  /** The secret to confirm, while it is being set up. */
  readonly offer: { readonly secret: string; readonly uri: string } | null;
  readonly page: string;
  readonly acts: { readonly confirm: Act; readonly remove: Act };
}

export function AuthenticatorApp({ isSetUp, offer, page, acts }: AuthenticatorAppProps) {
  return (
    <section aria-labelledby="app" className="grid gap-3">
      <h2 id="app">{say("Authenticator app")}</h2>
      <p>
        {isSetUp
          ? say("Set up. After the link from the email you enter a code of the app.")
          : say(
              "An app on your phone shows a code of six digits, which you enter after the link from the email.",
            )}
      </p>
      {isSetUp ? (
        <ActPanel
          id="remove-app"
          label={say("Remove the app")}
          about=""
          action={acts.remove}
          page={page}
          submit={say("Remove the authenticator app")}
          variant="danger"
        >
          <p>{say("Its codes no longer work. Delete the entry in the app, too.")}</p>
        </ActPanel>
      ) : null}
      {!isSetUp && offer ? <Offer offer={offer} page={page} acts={acts} /> : null}
      {isSetUp || offer ? null : (
        <p>
          <ButtonLink href={`${page}?app=new#app`}>{say("Set up an authenticator app")}</ButtonLink>
        </p>
      )}
    </section>
  );
}

type OfferProps = Pick<AuthenticatorAppProps, "page" | "acts"> & {
  readonly offer: { readonly secret: string; readonly uri: string };
};

function Offer({ offer, page, acts }: OfferProps) {
  return (
    <ol className="grid list-decimal gap-4 ps-5">
      <li>
        <p>{say("Scan this code with the app.")}</p>
        <QrCode text={offer.uri} label={say("QR code for the authenticator app")} />
        <p>{say("Or type this key into the app:")}</p>
        <p>
          <code className="wrap-anywhere">{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
      </li>
      <li>
        <p>{say("Enter the code that the app shows.")}</p>
        <ActPanel
          id="confirm-app"
          action={acts.confirm}
          page={`${page}?app=new`}
          fields={[
            {
              kind: "text",
              name: "code",
              label: say("Code"),
              digits: true,
              autocomplete: "one-time-code",
            },
          ]}
          submit={say("Confirm the app")}
          variant="primary"
        />
      </li>
    </ol>
  );
}
