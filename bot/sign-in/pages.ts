import type { FailureReason, Outcome, TicketPage } from '../../auth/index.ts';
import { type Html, html } from './html.ts';

/** A page to be sent: its status, its content, and whether it closes itself. */
export type Page = { status: number; title: string; body: Html; closes?: boolean };

/**
 * Whose chat and which provider are about to be connected; nothing happens before the button.
 * @param inPopUp whether this is Teams' pop-up, which on phones is a web view
 */
export function startPage(ticket: TicketPage, formToken: string, inPopUp: boolean): Page {
  const { profileTitle, providerHost, chat, name } = ticket;
  const phone = inPopUp
    ? html`<p class="note">On a phone, ${providerHost} may refuse to sign you in inside of Teams. There, close this window
        and press the other button in the chat, which opens your browser.</p>`
    : html``;
  return {
    status: 200,
    title: `Connect ${profileTitle}`,
    body: html`
      <p>You are about to connect your <strong>${profileTitle}</strong> to this chat:</p>
      <dl><div><dt>Chat</dt><dd>${chat}</dd></div><div><dt>Person</dt><dd>${name}</dd></div></dl>
      <p>You sign in and decide what is allowed at <strong>${providerHost}</strong>.</p>
      <form method="post">
        <input type="hidden" name="form" value="${formToken}">
        <button>Continue to ${providerHost}</button>
      </form>
      <p class="note">Not your chat, or did somebody else send you this link? Then close this page: going on would let
        that chat use your account.</p>
      ${phone}`,
  };
}

/** How a sign-in ended. `chatUrl` is our own web chat, where this browser has one open. */
export function outcomePage(outcome: Outcome, chatUrl: string | undefined): Page {
  const back =
    chatUrl === undefined ? html`<p>Go back to your chat.</p>` : html`<p><a href="${chatUrl}">Back to the chat</a></p>`;
  const { profileTitle, chat, name } = outcome;
  switch (outcome.kind) {
    case 'linked':
      return {
        status: 200,
        title: 'Connected',
        closes: true,
        body: html`
          <p>${profileTitle} of <strong>${outcome.account}</strong> is connected to the chat of ${name}.</p>
          ${withheld(outcome.missing)}
          <p>The chat goes on where you left it. You can close this window.</p>
          ${back}`,
      };
    case 'code':
      return {
        status: 200,
        title: 'One more step',
        body: html`
          ${inTeams(outcome)}
          <p>Type this code in the chat of <strong>${name}</strong> (${chat}) to connect ${profileTitle} of
            <strong>${outcome.account}</strong>:</p>
          <p class="code"><output>${outcome.code}</output></p>
          ${withheld(outcome.missing)}
          <p class="note">It is good for ten minutes. Never tell it to anybody: whoever types it in that chat can use
            your account there.</p>`,
      };
    case 'waiting':
      return {
        status: 200,
        title: 'Almost done',
        body: html`
          <p>${profileTitle} of <strong>${outcome.account}</strong> answered.</p>
          ${withheld(outcome.missing)}
          <p>Go back to the terminal: it shows this account and asks whether the bot shall use it.</p>`,
      };
    case 'refused':
      return {
        status: 200,
        title: 'Not connected',
        body: html`<p data-end="refused">You did not allow it, so ${profileTitle} was not connected.</p>${back}`,
      };
    case 'failed':
      return {
        status: 200,
        title: 'Not connected',
        body: html`<p data-end="failed">${failures[outcome.reason](profileTitle)}</p>${back}`,
      };
  }
}

const failures: Record<FailureReason, (profileTitle: string) => string> = {
  consent: title =>
    `${title} was not connected, because a permission that the chat needs was not given. Ask again in the chat and allow all that is listed.`,
  'no-lasting-grant': title =>
    `${title} was not connected: it gave no permission that lasts. Remove this app from your account there, then ask again in the chat.`,
  provider: title =>
    `${title} did not answer as it should, so nothing was connected. Ask again in the chat in a moment.`,
};

const inTeams = ({ channel, objectId, name }: Outcome): Html =>
  channel === 'msteams'
    ? html`<p data-end="code" data-person="${objectId}">In Teams this window hands the code over and closes. When it
          stays open:</p>
        <p data-somebody-else hidden>In Teams you are not the <strong>${name}</strong> whose chat this is about, so this
          window hands nothing over. If that chat is not yours, close this window: the code would let somebody else use
          your account.</p>`
    : html``;

function withheld(missing: readonly string[]): Html {
  if (missing.length === 0) return html``;
  const items = missing.map(scope => html`<li><code>${scope}</code></li>`);
  return html`<p>These permissions were not given; the chat will ask when it needs them:</p><ul>${items}</ul>`;
}

/** Pages for what does not go on; none says more than its reader needs. */
export const problemPages = {
  linkOver: problem(
    410,
    'This link is over',
    'A sign-in link works once and for ten minutes. Ask again in your chat for a new one.',
  ),
  answerOver: problem(
    400,
    'This sign-in is over',
    'It was finished already, took too long, or was begun in another browser. Look at your chat, or ask there for a new link.',
  ),
  outcomeOver: problem(404, 'Nothing to see here', 'Look at your chat to see whether you are connected.'),
  foreignForm: problem(
    403,
    'Please try again',
    'Open the link in your chat once more and go on from there. Cookies must be allowed.',
  ),
  badForm: problem(400, 'Please try again', 'Open the link in your chat once more and go on from there.'),
  unavailable: problem(503, 'Just a moment', 'The bot cannot reach its store right now. Please try again in a minute.'),
  failed: problem(500, 'Something went wrong', 'Please ask again in your chat.'),
};

function problem(status: number, title: string, text: string): Page {
  return { status, title, body: html`<p>${text}</p>` };
}
