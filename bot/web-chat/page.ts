import { randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { type Html, html } from '../http/html.ts';
import type { PageWords } from '../templates/page-words.ts';
import type { Assets } from './assets.ts';

/** Web Chat's scroll library creates an empty style element without the nonce. This is the SHA-256 of "". */
const EMPTY_STYLE = `'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='`;

/** The contents of the chat page. `publicUrl` is the bot's origin without a trailing slash. */
export type ChatPage = { words: PageWords; assets: Assets; publicUrl: string };

/** Sends the chat page. It can load from and connect to this host only, except for pictures in cards. */
export function sendChatPage(response: ServerResponse, page: ChatPage): void {
  const nonce = randomBytes(16).toString('base64');
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'content-security-policy': policy(nonce, page.publicUrl),
  });
  response.end(chatDocument(page, nonce).html);
}

function chatDocument({ words: { locale, say }, assets }: ChatPage, nonce: string): Html {
  return html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${say('chatTitle')}</title>
<link rel="icon" href="${assets.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${assets.style}">
<script src="${assets.webChat}" defer></script>
<script src="${assets.connection}" defer></script>
<script src="${assets.cardHost}" defer></script>
<script src="${assets.script}" defer nonce="${nonce}"></script>
</head>
<body>
<header>
<img src="${assets.icon}" alt="" width="32" height="32">
<h1 id="title">${say('chatTitle')}</h1>
<button type="button" id="new-conversation">${say('chatNew')}</button>
</header>
<p id="notice" role="status"></p>
<template id="cookies">${say('chatNeedsCookies')}</template>
<template id="too-fast">${say('chatTooFast')}</template>
<template id="unreachable">${say('chatUnreachable')}</template>
<main aria-labelledby="title">
<button type="button" id="earlier" hidden>${say('chatEarlier')}</button>
<div id="chat"></div>
</main>
<noscript><p>${say('chatNeedsScript')}</p></noscript>
</body>
</html>
`;
}

function policy(nonce: string, publicUrl: string): string {
  const stream = publicUrl.replace(/^http/, 'ws');
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}' ${EMPTY_STYLE}`,
    `connect-src 'self' ${stream}`,
    `img-src 'self' data: blob: https:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ].join('; ');
}
