import { wordsHere } from "./page-words";

export default async function NotFound() {
  const words = await wordsHere();
  return (
    <main id="main" className="stray-page">
      <title>{`${words("form.stray.title")} · Rightsdesk`}</title>
      <h1>{words("form.stray.title")}</h1>
      <p>{words.rich("form.stray.text", { link: (text) => <a href="/">{text}</a> })}</p>
    </main>
  );
}
