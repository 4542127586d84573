import type { CaughtEmail } from "./mail-catcher-box";

const STYLE = `
:root { color-scheme: light dark; --line: #d5d9e0; --soft: #5b6472; --link: #1d4fb8; --page: #fff; --raised: #f5f6f8; }
@media (prefers-color-scheme: dark) {
  :root { --line: #3a414d; --soft: #a3acba; --link: #9dbdff; --page: #14171c; --raised: #1d2128; }
}
* { box-sizing: border-box; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1.5rem 1rem 4rem; background: var(--page); }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .25rem; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.soft { color: var(--soft); margin: 0; }
.top { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: start; margin-bottom: 1.5rem; }
button { font: inherit; padding: .4rem .9rem; min-height: 2.75rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); color: inherit; cursor: pointer; }
ul.mails { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
ul.mails li { padding: .75rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
ul.mails a { font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 1rem 0; overflow-wrap: anywhere; }
dt { color: var(--soft); } dd { margin: 0; }
.body { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--raised); }
iframe { width: 100%; height: 40rem; border: 1px solid var(--line); border-radius: .375rem; background: #fff; color-scheme: light; }
h2 { font-size: 1.125rem; margin: 2rem 0 .5rem; }
`;

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? "");

export function listPage(emails: CaughtEmail[], to: string | undefined): string {
  const query = to ? `?to=${encodeURIComponent(to)}` : "";
  const clear = `<form method="post" action="/clear${query}"><button>Empty the inbox</button></form>`;
  const none = `<p>No mail yet. Everything Rightsdesk sends appears here; nothing leaves this machine.</p>`;
  const title = to ? `Mail to ${to}` : "Mail inbox";
  const rows = emails.map(row).join("\n");
  return page(
    title,
    `<div class="top"><div><h1>${escaped(title)}</h1><p class="soft">Every mail Rightsdesk sent. Nothing left this machine.</p>
${to ? '<p><a href="/">All mail</a></p>' : ""}</div>${emails.length > 0 ? clear : ""}</div>
${emails.length > 0 ? `<ul class="mails">${rows}</ul>` : none}`,
    '<meta http-equiv="refresh" content="15">',
  );
}

function row(email: CaughtEmail): string {
  const to = email.to.map((address) => escaped(address)).join(", ");
  return `<li><a href="/messages/${email.id}">${escaped(email.subject || "(no subject)")}</a>
<p class="soft">To ${to} · ${when(email)}</p></li>`;
}

export function emailPage(email: CaughtEmail): string {
  const to = email.to
    .map((address) => `<a href="/?to=${encodeURIComponent(address)}">${escaped(address)}</a>`)
    .join(", ");
  const files = email.attachments
    .map(
      ({ name, size }, index) =>
        `<li><a href="/messages/${email.id}/attachments/${index}">${escaped(name)}</a> (${size} bytes)</li>`,
    )
    .join("");
  return page(
    email.subject || "(no subject)",
    `<p><a href="/">Back to the inbox</a></p>
<main><h1>${escaped(email.subject || "(no subject)")}</h1>
<dl><dt>From</dt><dd>${escaped(email.from)}</dd><dt>To</dt><dd>${to}</dd><dt>Sent</dt><dd>${when(email)}</dd></dl>
<div class="body">${linked(email.text)}</div>
${files ? `<h2>Attachments</h2><ul>${files}</ul>` : ""}
${email.html ? `<h2>As a mail program shows it</h2><iframe title="The mail as HTML" src="/messages/${email.id}/html" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>` : ""}</main>`,
  );
}

export const missingPage = (): string =>
  page("No such mail", `<h1>There is no such mail</h1><p><a href="/">Back to the inbox</a></p>`);

function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s<>"')\]]+)/)
    .map((part, index) =>
      index % 2 === 1 ? `<a href="${escaped(part)}">${escaped(part)}</a>` : escaped(part),
    )
    .join("");
}

const when = ({ receivedAt }: CaughtEmail) =>
  `<time datetime="${receivedAt}">${receivedAt.slice(0, 19).replace("T", " ")} UTC</time>`;

const page = (title: string, body: string, head = "") => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – Rightsdesk mail</title>${head}<style>${STYLE}</style></head>
<body>${body}</body></html>`;
