import { Notice } from "@/components/form/notice";
import { Submit } from "@/components/form/submit";
import type { Translate } from "@/lib/words/translator";

interface SignInProps {
  readonly view: {
    readonly name: string;
    readonly needed: boolean;
    readonly authority: boolean;
    readonly account: {
      readonly email: string;
      readonly verified: boolean;
      readonly matches: boolean;
    } | null;
  };
  /** The address of the request; the form posts below it. */
  readonly path: string;
  /** The page with the form, to return to. */
  readonly back: string;
  readonly t: Translate;
}

function SignInButton({
  view: { name },
  path,
  back,
  t,
  variant,
}: SignInProps & { readonly variant: "primary" | "secondary" }) {
  return (
    <form method="post" action={`${path}/sign-in`} data-print="no">
      <input type="hidden" name="back" value={back} />
      <Submit variant={variant}>{t("account.button", { name })}</Submit>
    </form>
  );
}

/** For the page of a request whose data is not given out before the requester has signed in. */
export function AccountNeeded({ view, path, t }: Omit<SignInProps, "back">) {
  return (
    <Notice tone="warning" title={t("account.title", { name: view.name })}>
      <p>{t("account.needed", { name: view.name })}</p>
      <SignInButton view={view} path={path} t={t} back={path} variant="secondary" />
    </Notice>
  );
}

/** For the receipt: signing in replaces the verification email, or is needed in addition to it. */
export function AccountInstead(props: SignInProps) {
  const { view, t } = props;
  const { name, needed, account } = view;
  return (
    <section className="flow mt-9" data-print="no">
      <h3>{t("account.title", { name })}</h3>
      <p>
        {account
          ? t("account.again")
          : t(needed ? "account.neededToo" : "account.instead", { name })}
      </p>
      <SignInButton {...props} variant="secondary" />
    </section>
  );
}

/** For the receipt: who signed in, if that did not verify the email address, and what is still missing. */
export function AccountNoted({
  view,
  signedIn,
  t,
}: {
  readonly view: SignInProps["view"] | null;
  /** The requester has just signed in, even if there is nothing left to sign in for. */
  readonly signedIn: boolean;
  readonly t: Translate;
}) {
  const account = view?.account;
  if (!view || !account) {
    return signedIn ? (
      <Notice tone="good" live>
        <p>{t("account.done")}</p>
      </Notice>
    ) : null;
  }
  const { email, matches } = account;
  return (
    <Notice tone="warning" title={t("account.noted")} live={signedIn}>
      <p>
        {email && !matches
          ? t.rich("account.differs", { email, address: (text) => <bdi dir="ltr">{text}</bdi> })
          : t("account.unverified")}
      </p>
      {view.authority ? <p>{t("account.authority")}</p> : null}
    </Notice>
  );
}
