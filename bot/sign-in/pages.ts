import type { FailureReason, SignInLinkPage, SignInOutcome } from '../../auth/index.ts';
import { type PageTextName, spanView } from '../../dialogs/index.ts';
import { type Html, html } from '../http/html.ts';
import type { PageWords } from '../templates/page-words.ts';

/** A page to send: status, language, content, and whether it closes itself. */
export type HtmlPage = { status: number; locale: string; title: Html; body: Html; closes?: boolean };

/** The form of the first page: the token that proves it is ours, and whether it is shown in Teams' pop-up. */
type StartForm = { token: string; inPopUp: boolean };

/** Shows which chat and which provider are about to be connected. Nothing happens until the button is pressed. */
export function startPage({ say, locale }: PageWords, ticket: SignInLinkPage, { token, inPopUp }: StartForm): HtmlPage {
  const { profileTitle: profile, providerHost: host } = ticket;
  return {
    status: 200,
    locale,
    title: say('startTitle', { profile }),
    body: html`
      <p>${say('start', { profile })}</p>
      <dl>${chatFacts(say, ticket)}</dl>
      <p>${say('startDecide', { host })}</p>
      <form method="post">
        <input type="hidden" name="form" value="${token}">
        <button>${say('startGo', { host })}</button>
      </form>
      <p class="note">${say('startWarning')}</p>
      ${inPopUp ? html`<p class="note">${say('startOnPhone', { host })}</p>` : html``}`,
  };
}

/** The facts that identify this chat, one row each. Unknown facts have no row. */
function chatFacts(say: PageWords['say'], { chat, name, began, account }: SignInLinkPage): Html[] {
  const since = began && spanView({ startMs: began.atMs, endMs: began.atMs }, began.zone);
  const facts = [
    [say('startChat'), say('chatName', { channel: chat })],
    [say('startPerson'), say('personName', { channel: chat, name })],
    [say('startBegan'), since ? say('chatBegan', { since }) : NOTHING],
    [say('startAccount'), account === undefined ? NOTHING : html`${account}`],
  ] as const;
  return facts.flatMap(([what, told]) => (told.html === '' ? [] : [html`<div><dt>${what}</dt><dd>${told}</dd></div>`]));
}

const NOTHING: Html = { html: '' };

/** Shows how a sign-in ended. @param chatUrl our own web chat, if this browser has it open */
export function outcomePage(words: PageWords, outcome: SignInOutcome, chatUrl: string | undefined): HtmlPage {
  const { say, locale } = words;
  const { profileTitle: profile, name } = outcome;
  const back = chatUrl === undefined ? say('goBack') : html`<a href="${chatUrl}">${say('backToChat')}</a>`;
  switch (outcome.kind) {
    case 'linked':
      return {
        status: 200,
        locale,
        title: say('linkedTitle'),
        closes: true,
        body: html`
          <p>${say('linked', { profile, account: outcome.account, name })}</p>
          ${withheld(words, outcome.missing)}
          <p>${say('linkedThen')}</p>
          <p>${back}</p>`,
      };
    case 'code':
      return codePage(words, outcome);
    case 'waiting':
      return {
        status: 200,
        locale,
        title: say('waitingTitle'),
        body: html`
          <p>${say('waiting', { profile, account: outcome.account })}</p>
          ${withheld(words, outcome.missing)}
          <p>${say('waitingThen')}</p>`,
      };
    case 'refused':
      return notConnected(words, html`<p data-end="refused">${say('refused', { profile })}</p>`, back);
    case 'failed':
      return notConnected(words, html`<p data-end="failed">${say(failures[outcome.reason], { profile })}</p>`, back);
  }
}

type CodeOutcome = Extract<SignInOutcome, { kind: 'code' }>;

function codePage(words: PageWords, outcome: CodeOutcome): HtmlPage {
  const { say, locale } = words;
  const { profileTitle: profile, account, name, code, missing } = outcome;
  const { html: chat } = say('chatName', { channel: outcome.chat });
  return {
    status: 200,
    locale,
    title: say('codeTitle'),
    body: html`
      ${inTeams(words, outcome)}
      <p>${say('code', { profile, account, name, chat })}</p>
      <p class="code"><output>${code}</output></p>
      ${withheld(words, missing)}
      <p class="note">${say('codeWarning')}</p>`,
  };
}

const inTeams = ({ say }: PageWords, { channel, objectId, name }: CodeOutcome): Html =>
  channel === 'msteams'
    ? html`<p data-end="code" data-person="${objectId}">${say('codeInTeams')}</p>
        <p data-somebody-else hidden>${say('codeSomebodyElse', { name })}</p>`
    : html``;

const notConnected = ({ say, locale }: PageWords, why: Html, back: Html): HtmlPage => ({
  status: 200,
  locale,
  title: say('notConnectedTitle'),
  body: html`${why}<p>${back}</p>`,
});

const failures: Record<FailureReason, PageTextName> = {
  consent: 'failedForConsent',
  'no-lasting-grant': 'failedForNoLastingGrant',
  provider: 'failedForProvider',
  misconfigured: 'failedForSetup',
};

function withheld({ say }: PageWords, missing: readonly string[]): Html {
  if (missing.length === 0) return html``;
  const items = missing.map(scope => html`<li><code>${scope}</code></li>`);
  return html`<p>${say('withheld')}</p><ul>${items}</ul>`;
}

/** Error pages. They say no more than the reader needs. */
const problems = {
  linkOver: 410,
  answerOver: 400,
  outcomeOver: 404,
  foreignForm: 403,
  badForm: 400,
  unavailable: 503,
  failed: 500,
} as const satisfies Partial<Record<PageTextName, number>>;

export const problemPage = ({ say, locale }: PageWords, name: keyof typeof problems): HtmlPage => ({
  status: problems[name],
  locale,
  title: say(`${name}Title`),
  body: html`<p>${say(name)}</p>`,
});
