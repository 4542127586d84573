import { t } from "@/components/i18n/translate";
import { Button } from "@/components/ui/button";
import { SignOutForm } from "./sign-out-form";

export function SignOut() {
  return (
    <SignOutForm>
      <Button type="submit" variant="quiet">
        {t("desk.action.signOut")}
      </Button>
    </SignOutForm>
  );
}
