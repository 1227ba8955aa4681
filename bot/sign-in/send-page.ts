import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { html } from '../http/html.ts';
import type { HtmlPage } from './pages.ts';

const STYLE = `
  :root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --paper: #fff; --ground: #f3f5f8; --line: #d9dee4;
    --accent: #0b57d0; --on-accent: #fff; }
  @media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a9b1ba; --paper: #1e2125; --ground: #14161a;
    --line: #3a4047; --accent: #a8c7fa; --on-accent: #062e6f; } }
  * { box-sizing: border-box; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--ground);
    color: var(--ink); font: 1rem/1.55 system-ui, sans-serif; }
  main { width: 100%; max-width: 27rem; padding: 2rem; background: var(--paper); border: 1px solid var(--line);
    border-radius: 1rem; overflow-wrap: anywhere; }
  h1 { margin: 0 0 1rem; font-size: 1.5rem; line-height: 1.25; }
  p { margin: 0 0 1rem; } p:last-child { margin: 0; }
  dl { margin: 0 0 1rem; border-block: 1px solid var(--line); padding: .5rem 0; }
  dl div { display: flex; gap: .5rem; } dl div + div { margin-top: .4rem; } dt { flex: none; width: 5.5rem; color: var(--soft); } dd { margin: 0; font-weight: 600; }
  button { width: 100%; margin-bottom: 1rem; padding: .8rem 1rem; border: 0; border-radius: .6rem; font: inherit;
    font-weight: 600; color: var(--on-accent); background: var(--accent); cursor: pointer; overflow-wrap: anywhere; }
  button:hover { filter: brightness(1.08); }
  a { color: var(--accent); }
  :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
  .note { color: var(--soft); font-size: .9rem; }
  .code { text-align: center; font: 600 2.5rem/1.4 ui-monospace, monospace; letter-spacing: .2em; user-select: all; }
  @media (max-width: 30rem) { body { place-items: start stretch; padding: 0; background: var(--paper); }
    main { border: 0; padding: 1.5rem; } }
`;
/** Closes a window that the chat opened. Browsers ignore this in any other window. */
const CLOSE = 'setTimeout(() => window.close(), 1500);';

/**
 * Sends a page that loads nothing, runs only our own scripts, cannot be framed and is never cached.
 * @param scripts our own script files, in the order in which the page runs them
 * @param formTargets the targets that its form, including redirects, can lead to
 */
export function sendPage(
  response: ServerResponse,
  page: HtmlPage,
  { formTargets = "'none'", scripts = [] }: { formTargets?: string; scripts?: readonly string[] } = {},
): void {
  const nonce = randomBytes(16).toString('base64');
  const close = page.closes ? html`<script nonce="${nonce}">${{ html: CLOSE }}</script>` : html``;
  const document = html`<!doctype html>
<html lang="${page.locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title}</title>
<style nonce="${nonce}">${{ html: STYLE }}</style>
<main><h1>${page.title}</h1>${page.body}</main>
${close}${scripts.map(src => html`<script nonce="${nonce}" src="${src}"></script>`)}</html>
`;
  const hasForm = formTargets !== "'none'";
  // Closing this window requires its opener, and so does Teams. A page that the form leads to may need it too.
  const needsOpener = hasForm || page.closes || scripts.length > 0;
  response.writeHead(page.status, {
    ...protection(hasForm ? 'same-origin' : 'no-referrer'),
    ...(!needsOpener && { 'cross-origin-opener-policy': 'same-origin' }),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy':
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; base-uri 'none'; ` +
      `frame-ancestors 'none'; form-action ${formTargets}`,
  });
  response.end(document.html);
}

/** Redirects the browser with a GET and without a referrer. */
export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { ...protection('no-referrer'), location });
  response.end();
}

/** A page with a form cannot use "no-referrer": browsers then send `Origin: null` with the form. */
function protection(referrerPolicy: 'no-referrer' | 'same-origin'): Record<string, string> {
  return {
    'cache-control': 'no-store',
    'referrer-policy': referrerPolicy,
    'x-content-type-options': 'nosniff',
  };
}
