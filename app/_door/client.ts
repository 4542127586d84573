import { headers } from "next/headers";
import { clientNetwork } from "@/lib/platform/client-address.mjs";

/** The network that the request came from, as lib/platform/gate.mjs determined it. Rate limits count by it. */
export const networkHere = async (): Promise<string> =>
  clientNetwork((await headers()).get("x-client-address") ?? "");
