import { isHex, readable } from "@/lib/domain/policy/colour";

const FALLBACK = "#26478d";

/** The colour roles of app/globals.css that this page needs, for the light and the dark scheme. */
export const ROLES = {
  paper: ["#ffffff", "#131416"],
  raised: ["#ffffff", "#202226"],
  ink: ["#16181b", "#ececea"],
  "ink-soft": ["#54585e", "#a9adb3"],
  line: ["#dadbdc", "#33363b"],
  "line-strong": ["#7a7f86", "#7d828a"],
  stop: ["#a8121c", "#ff8f87"],
} as const;

/** The complete style of the form in a frame: the design of the public pages without margins. */
export function frameStyle(brand: string): string {
  const hex = isHex(brand) ? brand : FALLBACK;
  const roles = Object.entries({
    ...ROLES,
    accent: [readable(hex, "light"), readable(hex, "dark")],
    "accent-ink": ["#ffffff", "#131416"],
  }).map(([name, [light, dark]]) => `--${name}:light-dark(${light},${dark});`);
  return `:root{color-scheme:light dark;${roles.join("")}}${RULES}`;
}

const RULES = `
*{box-sizing:border-box}
body{margin:0;padding:1rem;background:var(--paper);color:var(--ink);font:1.0625rem/1.5 -apple-system,"Segoe UI",Roboto,Cantarell,Ubuntu,"Noto Sans","Liberation Sans",system-ui,sans-serif;overflow-wrap:break-word}
main,footer{max-inline-size:34rem}
h1{font-size:1.625rem;line-height:1.2;margin:0 0 .5rem;text-wrap:balance}
h2{font-size:1.25rem;line-height:1.25;margin:0 0 .5rem}
p{margin:0 0 .75rem}
a{color:var(--accent);text-underline-offset:.2em}
.logo{display:block;block-size:3rem;inline-size:auto;max-inline-size:min(16rem,100%);object-fit:contain;object-position:left;background:#fff;margin-block-end:1rem}
.group{border:0;padding:0;margin:1.75rem 0 0;min-inline-size:0}
legend,.group>label{display:block;padding:0;margin-block-end:.25rem;font-weight:650}
.optional{font-weight:400;color:var(--ink-soft)}
.hint{color:var(--ink-soft);margin-block-end:.5rem}
.error{color:var(--stop);font-weight:650;margin-block-end:.5rem}
.option{position:relative;display:grid;grid-template-columns:1.5rem 1fr;column-gap:.875rem;align-items:start;padding-block:.75rem;border-block-start:1px solid var(--line)}
.option>input{position:relative;z-index:1;inline-size:1.5rem;block-size:1.5rem;margin:0;accent-color:var(--accent)}
.option>label::after{content:"";position:absolute;inset:0}
.option>.hint{grid-column:2;margin:0;font-size:.9375rem}
.or{margin:0;padding-block:.75rem .5rem;border-block-start:1px solid var(--line);color:var(--ink-soft)}
input:not([type=radio]),textarea{display:block;inline-size:100%;min-block-size:3rem;padding:.25rem .75rem;border:1px solid var(--line-strong);border-block-end:2px solid var(--ink);border-radius:4px;background:var(--raised);color:var(--ink);font:inherit}
textarea{padding-block:.5rem}
[aria-invalid=true]{border:2px solid var(--stop)!important}
button,.button{display:inline-block;min-block-size:3rem;padding:.75rem 1.25rem;border:1px solid transparent;border-radius:4px;background:var(--accent);color:var(--accent-ink);font:inherit;font-weight:650;line-height:1.25;text-decoration:none;cursor:pointer}
form>p:last-of-type{margin-block-start:1.75rem}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
.problem{margin-block-end:1.5rem;padding-block:1rem;border-block-start:4px solid var(--stop);border-block-end:1px solid var(--stop)}
.problem ul{margin:0;padding-inline-start:1.25rem}
.problem a,footer a,a[target=_blank]{display:inline-block;min-block-size:1.5rem}
.problem a,.problem li{color:var(--stop);font-weight:650}
.keep{display:grid;gap:1.25rem;margin:1.25rem 0;padding-block:1.25rem;border-block:2px solid var(--ink)}
.keep dt{color:var(--ink-soft);font-size:.9375rem}
.keep dd{margin:0;font-size:1.5rem;font-weight:650;line-height:1.2}
.keep .reference{font-family:ui-monospace,Menlo,Consolas,monospace;user-select:all}
.keep .detail{font-size:.9375rem;font-weight:400}
.languages{display:flex;gap:1rem;margin-block-end:.5rem}
.languages>*{display:inline-flex;align-items:center;min-block-size:2.75rem}
.languages span{font-weight:650}
.languages button{display:inline-flex;inline-size:auto;padding:0;border:0;background:none;color:var(--accent);font:inherit;text-decoration:underline;text-underline-offset:.2em}
footer{margin-block-start:2rem;padding-block-start:1rem;border-block-start:1px solid var(--line);color:var(--ink-soft);font-size:.9375rem}
.trap,.sr-words{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(max-width:30rem){form>button,.button{inline-size:100%;text-align:center}}
`;
