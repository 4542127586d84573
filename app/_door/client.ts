import { headers } from "next/headers";
import { clientNetwork } from "@/lib/platform/http/client-address.mjs";

/** The network that the request came from, as lib/platform/http/gate.mjs determined it. Rate limits count by it. */
export const networkHere = async (): Promise<string> =>
  clientNetwork((await headers()).get("x-client-address") ?? "");
