import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { authOptions } from "@/lib/people/auth";

type Parts = { nextauth: string[] };

// Built for each request: at build time there is no environment and no database.
const signIn = (request: Request, parts: Parts): Promise<Response> =>
  NextAuth(request as never, { params: Promise.resolve(parts) } as never, authOptions());

export const GET = async (request: Request, { params }: { params: Promise<Parts> }) =>
  signIn(request, await params);

export const POST = formRoute<Parts>(signIn);
