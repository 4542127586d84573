import { CommandError } from "@/cli/command-error";
import { checkedNow } from "@/lib/platform/clock";
import { contextFor } from "@/lib/platform/context";
import { ringKeyIds } from "@/lib/platform/keys/crypto";
import {
  allOwners,
  type KeyUse,
  keyUse,
  type Rewrapped,
  rewrapAll,
} from "@/lib/platform/keys/rewrap";
import { keepPublicKeys, signaturesWithoutKey } from "@/lib/requests/evidence/checkpoint";

const SYSTEM = { kind: "system" } as const;

export const keys = {
  usage: "keys (status | rewrap)",
  run: async ([verb]: string[]): Promise<number> => {
    if (verb === "status") return status();
    if (verb === "rewrap") return rewrapEverything();
    throw new CommandError("Enter a command: desk keys status, or desk keys rewrap.");
  },
};

async function allUses(): Promise<KeyUse[]> {
  const uses: KeyUse[] = [];
  for (const owner of await allOwners()) {
    uses.push(...(await keyUse(owner)));
    if (owner.of === "desk") uses.push(...(await signaturesWithoutKey(owner.id)));
  }
  return uses;
}

/** Prints what still needs each key, and which keys can be removed. Exit code 1 if a needed key is missing. */
async function status(): Promise<number> {
  const uses = await allUses();
  const [active = ""] = ringKeyIds();
  for (const key of ringKeyIds()) {
    const own = uses.filter((use) => use.key === key);
    const verdict =
      key === active
        ? "encrypts new data"
        : own.length > 0
          ? "still needed: run desk keys rewrap"
          : "no longer needed: you can remove it from KEY_RING";
    console.log(`${key}: ${verdict}`);
    for (const line of summed(own)) console.log(`  ${line}`);
  }
  const missing = [...new Set(uses.map(({ key }) => key))].filter(
    (key) => !ringKeyIds().includes(key),
  );
  for (const key of missing) {
    console.log(`${key}: not in KEY_RING, so these values cannot be opened`);
    for (const line of summed(uses.filter((use) => use.key === key))) console.log(`  ${line}`);
  }
  return missing.length > 0 ? 1 : 0;
}

function summed(uses: readonly KeyUse[]): string[] {
  const totals = new Map<string, number>();
  for (const { name, values } of uses) totals.set(name, (totals.get(name) ?? 0) + values);
  return [...totals].map(([name, values]) => `${name}: ${values}`);
}

/** Rewraps everything under the first key. Exit code 1 if a value could not be opened. */
async function rewrapEverything(): Promise<number> {
  const [active = ""] = ringKeyIds();
  let failed = 0;
  for (const owner of await allOwners()) {
    const ctx =
      owner.of === "desk" ? await contextFor({ id: owner.id }, SYSTEM, await checkedNow()) : null;
    const place = ctx?.desk.slug ?? "staff";
    const all = await rewrapAll(owner, ({ name, done }) =>
      console.log(`${place}: ${name}: ${done} so far`),
    );
    for (const each of all) failed += printRewrapped(place, each);
    await ctx?.db((tx) => keepPublicKeys(ctx, tx));
  }
  console.log(
    failed === 0
      ? `Everything is encrypted with ${active}. Run desk keys status before you remove a key.`
      : `${failed} values could not be opened and were not changed.`,
  );
  return failed === 0 ? 0 : 1;
}

function printRewrapped(place: string, { name, done, failed }: Rewrapped): number {
  if (done > 0) console.log(`${place}: ${name}: ${done} rewrapped`);
  if (failed > 0) console.error(`${place}: ${name}: ${failed} cannot be opened`);
  return failed;
}
