import { createHash } from 'node:crypto';
import type { Answer } from '../http/message.ts';

const STYLE = `
:root { color-scheme: light dark; --ink: #1f1f1f; --soft: #555b62; --line: #c9ced4; --paper: #fff; --ground: #f0f4f9;
  --accent: #0b57d0; --on-accent: #fff; --note: #fff3cd; --note-ink: #5c4300; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #aab0b7; --line: #4a4f55; --paper: #1b1c1e;
  --ground: #0e0f10; --accent: #a8c7fa; --on-accent: #062e6f; --note: #43360c; --note-ink: #ffe9a8; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--ground); color: var(--ink); display: flex; flex-direction: column;
  align-items: center; font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
.note { width: 100%; background: var(--note); color: var(--note-ink); text-align: center; padding: .5rem 1rem;
  font-size: .875rem; }
main { width: min(100% - 2rem, 34rem); margin: 3rem auto; background: var(--paper); border: 1px solid var(--line);
  border-radius: 1.25rem; padding: 2rem; overflow-wrap: anywhere; }
main.wide { width: min(100% - 2rem, 60rem); }
@media (max-width: 30rem) { main, main.wide { width: 100%; margin: 0; border: 0; border-radius: 0; padding: 1.5rem 1rem;
  flex: 1; } }
h1 { font-size: 1.5rem; font-weight: 500; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.0625rem; font-weight: 600; margin: 1.5rem 0 .5rem; }
p { margin: .5rem 0; } .soft { color: var(--soft); font-size: .875rem; }
ul { list-style: none; margin: 1rem 0; padding: 0; } ul.rows > li { border-top: 1px solid var(--line); }
ul.rows > li:last-child { border-bottom: 1px solid var(--line); }
a { color: var(--accent); }
.row { display: flex; gap: .875rem; align-items: center; padding: .75rem .5rem; }
a.row { color: inherit; text-decoration: none; border-radius: .5rem; }
a.row:hover, label.row:hover { background: color-mix(in srgb, var(--accent) 8%, transparent); }
.row > span { display: block; min-width: 0; } .row small { display: block; color: var(--soft); font-size: .875rem; }
.face { flex: none; width: 2.25rem; height: 2.25rem; border-radius: 50%; background: var(--accent); color: var(--on-accent);
  text-align: center; line-height: 2.25rem; font-weight: 600; }
input[type=checkbox] { flex: none; width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }
.buttons { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .75rem; margin-top: 1.5rem; }
button { font: inherit; font-weight: 500; padding: .625rem 1.5rem; border-radius: 1.5rem; border: 1px solid var(--line);
  background: transparent; color: var(--accent); cursor: pointer; min-height: 2.75rem; }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: .9375rem; }
th, td { text-align: left; vertical-align: top; padding: .5rem; border-bottom: 1px solid var(--line); }
td.short { white-space: nowrap; }
pre { white-space: pre-wrap; font: inherit; margin: 0; }
@media (max-width: 40rem) { table.list thead { position: absolute; clip-path: inset(50%); }
  table.list tr { display: block; padding: .625rem 0; border-bottom: 1px solid var(--line); }
  table.list td { display: block; border: 0; padding: .125rem 0; } }
@media (forced-colors: active) { .face { border: 1px solid; } }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Markup that is safe to put into a page. */
export type Html = { readonly markup: string };

/** Builds markup; whatever is filled in is escaped unless it is markup itself. */
export function html(strings: TemplateStringsArray, ...values: (Html | readonly Html[] | string | number)[]): Html {
  const filled = values.map((value, index) => fill(value) + (strings[index + 1] ?? ''));
  return { markup: (strings[0] ?? '') + filled.join('') };
}

function fill(value: Html | readonly Html[] | string | number): string {
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(each => each.markup).join('');
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return String(value).replace(/[&<>"']/g, character => entities[character] ?? character);
}

const NOTHING: Html = { markup: '' };

type PageOptions = {
  status?: number;
  wide?: boolean;
  /** Where a form of the page may end up, besides the sandbox itself: browsers hold redirects to it, too. */
  formTarget?: string;
};

/** A whole page. No scripts at all, and no styles but our own. */
export function page(
  title: string,
  content: Html,
  { status = 200, wide = false, formTarget = '' }: PageOptions = {},
): Answer {
  const policy = [
    `default-src 'none'; script-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; frame-ancestors 'none'`,
    `form-action 'self' ${formTarget}`.trim(),
  ].join('; ');
  const { markup } = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Google sandbox</title>
<style>${{ markup: STYLE }}</style>
</head>
<body>
<div class="note" role="note"><strong>Sandbox.</strong> This is not Google: made-up people, made-up calendars, on this computer only.</div>
<main${wide ? { markup: ' class="wide"' } : NOTHING}>
${content}
</main>
</body>
</html>
`;
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
  return { status, headers, body: markup };
}

/** The first letter of a name in a circle. */
export function face(name: string): Html {
  return html`<span class="face" aria-hidden="true">${name.slice(0, 1)}</span>`;
}

/** For an address that leads nowhere. */
export const missing = (): Answer =>
  page('Not found', html`<h1>Nothing here</h1><p><a href="/">People</a></p>`, { status: 404 });

/** A field of Google's that should hold text. */
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
