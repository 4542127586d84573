import NextAuth from "next-auth";
import { authOptions } from "@/lib/people/auth";

type Parts = { params: Promise<{ nextauth: string[] }> };

// Built for each request: at build time there is no environment and no database.
const handler = (request: Request, context: Parts) =>
  NextAuth(request as never, context as never, authOptions());

export { handler as GET, handler as POST };
