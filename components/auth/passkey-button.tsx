"use client";

import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useEffect, useId, useState } from "react";
import { Field } from "@/components/form/field";
import { Button, type ButtonVariant } from "@/components/ui/button";

export interface PasskeyWords {
  readonly label: string;
  /** Shown when the browser or its user cancels. */
  readonly cancelled: string;
}

interface PasskeyProps {
  readonly words: PasskeyWords;
  readonly variant?: ButtonVariant;
}

const ADDRESS = "/sign-in/passkey";

class RequestRefused extends Error {}

async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(`${ADDRESS}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const result = await response.json();
  if (!response.ok) throw new RequestRefused(result.message);
  return result as T;
}

/**
 * Passkeys are offered only in browsers that support them. Without script, the page shows the other ways to sign in.
 */
function usePasskeys(words: PasskeyWords) {
  const [isSupported, setIsSupported] = useState(false);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => setIsSupported("PublicKeyCredential" in window), []);
  const attempt = async (work: () => Promise<{ next: string }>) => {
    setBusy(true);
    setProblem("");
    try {
      window.location.assign((await work()).next);
    } catch (error) {
      setProblem(error instanceof RequestRefused ? error.message : words.cancelled);
      setBusy(false);
    }
  };
  return { isSupported, problem, busy, attempt };
}

const ProblemText = ({ problem }: { readonly problem: string }) => (
  <p role="alert" className="error empty:hidden">
    {problem}
  </p>
);

export interface PasskeyButtonProps extends PasskeyProps {
  readonly purpose: "sign-in" | "second" | "confirm";
  /** The page to open afterwards. */
  readonly next?: string;
}

/** Signs in, or confirms the user's identity, with a passkey of this device. */
export function PasskeyButton({ purpose, next, words, variant }: PasskeyButtonProps) {
  const { isSupported, problem, busy, attempt } = usePasskeys(words);
  if (!isSupported) return null;
  const use = () =>
    attempt(async () => {
      const optionsJSON = await post<Parameters<typeof startAuthentication>[0]["optionsJSON"]>(
        "/options",
        { purpose },
      );
      const response = await startAuthentication({ optionsJSON });
      return post("/verify", { purpose, next, response });
    });
  return (
    <div className="submit">
      <Button variant={variant} onClick={use} aria-busy={busy}>
        {words.label}
      </Button>
      <ProblemText problem={problem} />
    </div>
  );
}

export interface AddPasskeyProps extends PasskeyProps {
  readonly field: { readonly label: string; readonly hint: string; readonly initial: string };
  /** The page to return to. */
  readonly page: string;
  /** Shown in a browser that does not support passkeys. */
  readonly unable: string;
}

/** Creates a passkey on this device and stores it under a name. */
export function AddPasskey({ field, page, unable, words, variant }: AddPasskeyProps) {
  const { isSupported, problem, busy, attempt } = usePasskeys(words);
  const id = useId();
  if (!isSupported) return <p className="text-ink-soft">{unable}</p>;
  const make = (name: string) =>
    attempt(async () => {
      const optionsJSON = await post<Parameters<typeof startRegistration>[0]["optionsJSON"]>(
        "/register/options",
        {},
      );
      const response = await startRegistration({ optionsJSON });
      return post("/register/verify", { name, page, response });
    });
  return (
    <form
      className="flow"
      noValidate
      aria-busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        void make(String(new FormData(event.currentTarget).get("name") ?? ""));
      }}
    >
      <Field
        name="name"
        id={id}
        label={field.label}
        hint={field.hint}
        defaultValue={field.initial}
      />
      <Button type="submit" variant={variant}>
        {words.label}
      </Button>
      <ProblemText problem={problem} />
    </form>
  );
}
