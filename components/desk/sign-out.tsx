import { Button } from "@/components/ui/button";

export function SignOut() {
  return (
    <form action="/sign-out" method="post">
      <Button type="submit" variant="quiet">
        Sign out
      </Button>
    </form>
  );
}
