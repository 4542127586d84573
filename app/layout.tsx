import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { pageTranslator } from "./page-translator";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Rightsdesk", template: "%s · Rightsdesk" },
  description: "Ask for your data, a copy, a correction or its deletion, and follow the answer.",
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  colorScheme: "light dark",
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page has a nonce of its own, so no page is rendered at build time.
  await headers();
  const { locale, direction } = await pageTranslator();
  return (
    <html lang={locale} dir={direction}>
      <body>{children}</body>
    </html>
  );
}
