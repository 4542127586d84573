"use client";

import { startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { useEffect, useId, useState } from "react";
import { Field } from "@/components/form/field";
import { Button, type ButtonVariant } from "@/components/ui/button";

export interface PasskeyWords {
  readonly label: string;
  /** The browser or its user broke it off. */
  readonly cancelled: string;
}

interface PasskeyProps {
  readonly words: PasskeyWords;
  readonly variant?: ButtonVariant;
}

const ADDRESS = "/sign-in/passkey";

class Refused extends Error {}

async function ask<T>(path: string, body: unknown): Promise<T> {
  const answer = await fetch(`${ADDRESS}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const told = await answer.json();
  if (!answer.ok) throw new Refused(told.message);
  return told as T;
}

/** Only a browser that knows passkeys is offered one; without script the other ways stand on the page. */
function usePasskeys(words: PasskeyWords) {
  const [known, setKnown] = useState(false);
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  useEffect(() => setKnown("PublicKeyCredential" in window), []);
  const attempt = async (work: () => Promise<{ next: string }>) => {
    setBusy(true);
    setProblem("");
    try {
      window.location.assign((await work()).next);
    } catch (error) {
      setProblem(error instanceof Refused ? error.message : words.cancelled);
      setBusy(false);
    }
  };
  return { known, problem, busy, attempt };
}

const Said = ({ problem }: { readonly problem: string }) => (
  <p role="alert" className="error empty:hidden">
    {problem}
  </p>
);

export interface PasskeyButtonProps extends PasskeyProps {
  readonly purpose: "sign-in" | "second" | "confirm";
  /** Where to go then. */
  readonly next?: string;
}

/** Signs in, or confirms who one is, with a passkey of this device. */
export function PasskeyButton({ purpose, next, words, variant }: PasskeyButtonProps) {
  const { known, problem, busy, attempt } = usePasskeys(words);
  if (!known) return null;
  const use = () =>
    attempt(async () => {
      const optionsJSON = await ask<Parameters<typeof startAuthentication>[0]["optionsJSON"]>(
        "/options",
        { purpose },
      );
      const response = await startAuthentication({ optionsJSON });
      return ask("/verify", { purpose, next, response });
    });
  return (
    <div className="submit">
      <Button variant={variant} onClick={use} aria-busy={busy}>
        {words.label}
      </Button>
      <Said problem={problem} />
    </div>
  );
}

export interface AddPasskeyProps extends PasskeyProps {
  readonly field: { readonly label: string; readonly hint: string; readonly initial: string };
  /** The page to come back to. */
  readonly page: string;
  /** Said where the browser knows no passkeys. */
  readonly unable: string;
}

/** Makes a passkey on this device and keeps it under a name. */
export function AddPasskey({ field, page, unable, words, variant }: AddPasskeyProps) {
  const { known, problem, busy, attempt } = usePasskeys(words);
  const id = useId();
  if (!known) return <p className="text-ink-soft">{unable}</p>;
  const make = (name: string) =>
    attempt(async () => {
      const optionsJSON = await ask<Parameters<typeof startRegistration>[0]["optionsJSON"]>(
        "/register/options",
        {},
      );
      const response = await startRegistration({ optionsJSON });
      return ask("/register/verify", { name, page, response });
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
      <Said problem={problem} />
    </form>
  );
}
