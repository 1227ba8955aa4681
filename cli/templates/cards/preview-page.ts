import { readFileSync } from 'node:fs';
import { createRequire, findPackageJSON } from 'node:module';
import { join } from 'node:path';
import type { AdaptiveCard } from '../../../dialogs/templates/rendering.ts';
import { TEAMS_COLOURS, teamsHost } from './teams-host.ts';

const WEB_CHAT = join(import.meta.dirname, '../../../bot/web-chat/public');

/** An HTML page that shows a card as the chat page and Microsoft Teams show it. It needs no other file. */
export function previewPage(card: AdaptiveCard, { title, dark }: { title: string; dark: boolean }): string {
  const colours = TEAMS_COLOURS[dark ? 'dark' : 'light'];
  const style = readFileSync(join(WEB_CHAT, 'page.css'), 'utf8').replace(
    '(prefers-color-scheme: dark)',
    dark ? 'all' : 'not all',
  );
  const data = `const card = ${JSON.stringify(card)};\nconst teamsHost = ${JSON.stringify(teamsHost(colours))};`;
  const scripts = [
    readFileSync(library(), 'utf8'),
    ourScript(join(WEB_CHAT, 'card-host.js')),
    data,
    ourScript(PREVIEW),
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src https: data:">
<title>${title}</title>
<style>
${style}
${LAYOUT}
#teams { background: ${opaque(colours.ground)}; }
#teams .ac-pushButton { background: ${opaque(colours.ground)}; color: ${opaque(colours.text)}; }
</style>
</head>
<body>
<main>
<figure><figcaption>Web chat</figcaption><div id="chat"></div></figure>
<figure><figcaption>Microsoft Teams</figcaption><div id="teams"></div></figure>
</main>
${scripts.map(script => `<script>\n${inline(script)}\n</script>`).join('\n')}
</body>
</html>
`;
}

const PREVIEW = join(import.meta.dirname, 'public/preview.js');

const ourScript = (path: string): string => readFileSync(path, 'utf8');

/** The version of Adaptive Cards that Web Chat brings. */
const library = (): string =>
  createRequire(findPackageJSON('botframework-webchat', import.meta.url) ?? import.meta.url).resolve(
    'adaptivecards/dist/adaptivecards.min.js',
  );

/** Text inside a script element cannot end it. */
const inline = (script: string): string => script.replace(/<(?=\/script|!--)/gi, '\\x3C');

/** "#ff2d2c2c" (ARGB) as CSS has it. */
const opaque = (argb: string): string => `#${argb.slice(3)}`;

const LAYOUT = `body { height: auto; display: block; }
main { display: flex; flex-flow: row wrap; gap: 32px; align-items: flex-start; padding: 24px; max-width: 920px; }
figure { margin: 0; width: 420px; }
figcaption { margin-bottom: 8px; color: var(--soft); font-size: 13px; }
#chat { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; }
#teams { border-radius: 4px; box-shadow: 0 1px 4px #0005; font-family: 'Segoe UI', system-ui, sans-serif; }
#teams .ac-pushButton { padding: 6px 14px; border: 1px solid #8886; border-radius: 4px; font: 600 14px 'Segoe UI', system-ui, sans-serif; }`;
