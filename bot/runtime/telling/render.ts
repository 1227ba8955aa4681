import { ActionTypes, type Activity, type Attachment, type CardAction, CardFactory } from 'botbuilder-core';
import type { Button, Say } from '../../../dialogs/index.ts';
import { popUpUrl } from '../../teams/links.ts';

/** Channels that show Adaptive Cards, so the text does not need to repeat the card. */
const SHOWS_CARDS = new Set(['webchat', 'msteams', 'emulator']);

export const showsCards = (channel: string): boolean => SHOWS_CARDS.has(channel);

/**
 * Renders a message as an activity. Channels that show cards get the first paragraph of the text and the card; all others
 * get the complete text.
 */
export function renderSay(say: Say, channel: string): Partial<Activity> {
  const withCard = say.card !== undefined && showsCards(channel);
  const buttons = say.buttons ?? [];
  const inCard = channel === 'msteams' && buttons.length > 0;
  const attachments = [
    ...(say.card || inCard ? [adaptiveCard(say, inCard ? buttons : [])] : []),
    ...(say.link ? [linkCard(say.link, channel)] : []),
  ];
  return {
    type: 'message',
    text: withCard ? firstParagraph(say.text) : say.text,
    textFormat: 'markdown',
    inputHint: 'expectingInput',
    ...(attachments.length > 0 && { attachments }),
    ...(buttons.length > 0 && !inCard && { suggestedActions: { to: [], actions: buttons.map(cardAction) } }),
  };
}

export const firstParagraph = (text: string): string => text.split(/\n\s*\n/, 1)[0] ?? text;

/** The card with its fallback text, and with the buttons inside if the channel needs them there. */
function adaptiveCard({ card, text }: Say, buttons: Button[]): Attachment {
  const base = card ?? { type: 'AdaptiveCard', version: '1.5', body: [] };
  const actions = [...(Array.isArray(base['actions']) ? base['actions'] : []), ...buttons.map(submitAction)];
  return CardFactory.adaptiveCard({ ...base, fallbackText: text, ...(actions.length > 0 && { actions }) });
}

/** A button that sends its text for the person; its value identifies the question it answers. */
function cardAction({ title, text, value, url }: Button): CardAction {
  if (url) return { type: ActionTypes.OpenUrl, title, value: url };
  if (!value) return { type: ActionTypes.ImBack, title, value: text };
  return { type: ActionTypes.MessageBack, title, text, displayText: title, value };
}

/** @see https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-actions */
function submitAction({ title, text, value, url }: Button): Record<string, unknown> {
  if (url) return { type: 'Action.OpenUrl', title, url };
  return {
    type: 'Action.Submit',
    title,
    data: { ...value, msteams: { type: 'messageBack', displayText: title, text, value: value ?? {} } },
  };
}

/**
 * The card with a sign-in link. Teams opens the sign-in pages in a pop-up, which passes it the code. On phones that is a
 * web view, in which providers may refuse the sign-in, so a browser link is offered too. Other channels get an `openUrl`
 * button, because Web Chat rewrites the URL of a `signin` button.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/authentication/auth-flow-bot
 * @see https://developers.googleblog.com/2016/08/modernizing-oauth-interactions-in-native-apps.html
 */
function linkCard({ title, inBrowser, url, onlyRead }: NonNullable<Say['link']>, channel: string): Attachment {
  const links = [{ title, url }, ...(onlyRead ? [onlyRead] : [])];
  if (channel !== 'msteams') {
    return buttonCard(links.map(link => ({ type: ActionTypes.OpenUrl, title: link.title, value: link.url })));
  }
  return buttonCard([
    ...links.map(link => ({ type: ActionTypes.Signin, title: link.title, value: popUpUrl(link.url) })),
    { type: ActionTypes.OpenUrl, title: inBrowser, value: url },
  ]);
}

const buttonCard = (buttons: CardAction[]): Attachment => CardFactory.heroCard('', undefined, buttons);
