import { say } from "@/components/speech/say";
import { Button } from "@/components/ui/button";

export function SignOut() {
  return (
    <form action="/sign-out" method="post" className="flex-none whitespace-nowrap">
      <Button type="submit" variant="quiet">
        {say("Sign out")}
      </Button>
    </form>
  );
}
