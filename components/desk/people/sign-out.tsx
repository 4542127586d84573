import { t } from "@/components/speech/say";
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
