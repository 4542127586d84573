import qrcode from "qrcode-generator";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { ButtonLink } from "@/components/ui/button";

export interface AuthenticatorAppProps {
  readonly isSetUp: boolean;
  /** The secret and its setup URI while the app is being set up; `null` otherwise. */
  readonly offer: { readonly secret: string; readonly uri: string } | null;
  readonly page: string;
  readonly acts: { readonly confirm: Act; readonly remove: Act };
}

export function AuthenticatorApp({ isSetUp, offer, page, acts }: AuthenticatorAppProps) {
  return (
    <section aria-labelledby="app" className="grid gap-3">
      <h2 id="app">{t("security.app.title")}</h2>
      <p>{isSetUp ? t("security.app.isSetUp") : t("security.app.text")}</p>
      {isSetUp ? (
        <ActPanel
          id="remove-app"
          label={t("security.app.remove")}
          about=""
          action={acts.remove}
          page={page}
          submit={t("security.app.removeSubmit")}
          variant="danger"
        >
          <p>{t("security.app.removeText")}</p>
        </ActPanel>
      ) : null}
      {!isSetUp && offer ? <Offer offer={offer} page={page} acts={acts} /> : null}
      {isSetUp || offer ? null : (
        <p>
          <ButtonLink href={`${page}?app=new#app`}>{t("security.app.setUp")}</ButtonLink>
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
        <p>{t("security.app.scan")}</p>
        <QrCode text={offer.uri} label={t("security.app.qrCode")} />
        <p>{t("security.app.typeKey")}</p>
        <p>
          <code className="wrap-anywhere">{offer.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
        </p>
      </li>
      <li>
        <p>{t("security.app.enterCode")}</p>
        <ActPanel
          id="confirm-app"
          action={acts.confirm}
          page={`${page}?app=new`}
          fields={[
            {
              kind: "text",
              name: "code",
              label: t("security.app.code"),
              digits: true,
              autocomplete: "one-time-code",
            },
          ]}
          submit={t("security.app.confirm")}
          variant="primary"
        />
      </li>
    </ol>
  );
}

export interface QrCodeProps {
  readonly text: string;
  /** Describes the content for people who cannot scan the code. */
  readonly label: string;
}

const QUIET_ZONE = 4;

/** Dark on white in both colour schemes, because cameras cannot read an inverted code. */
function QrCode({ text, label }: QrCodeProps) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, at) => [at % size, Math.floor(at / size)]);
  const path = cells
    .filter(([x = 0, y = 0]) => code.isDark(y, x))
    .map(([x = 0, y = 0]) => `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h1v1h-1z`)
    .join("");
  const side = size + 2 * QUIET_ZONE;
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} className="w-56 max-w-full">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
