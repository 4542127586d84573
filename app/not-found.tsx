import { pageTranslator } from "./page-translator";

export default async function NotFound() {
  const t = await pageTranslator();
  return (
    <main id="main" className="stray-page">
      <title>{`${t("form.stray.title")} · Rightsdesk`}</title>
      <h1>{t("form.stray.title")}</h1>
      <p>{t.rich("form.stray.text", { link: (text) => <a href="/">{text}</a> })}</p>
    </main>
  );
}
