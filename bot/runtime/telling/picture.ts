import { type Activity, type Attachment, CardFactory } from 'botbuilder-core';
import type { Log } from '../../../core/log.ts';
import { drawn, type Picture, type Say, withoutEscapes } from '../../../dialogs/index.ts';
import { pngOf } from '../../pictures/png.ts';
import { firstParagraph, showsCards } from './render.ts';

/** Twice the size on a phone. Teams shows pictures of up to 1,024 pixels. */
const PNG_WIDTH = 720;

/**
 * A message with its picture, which is part of the message, so no one else can fetch it: in Teams a PNG next to the
 * card, in chats on the web an SVG inside it, which follows the colours of the screen and is not cropped there. If it
 * cannot be drawn, the message goes without it and still says everything.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/agents-inline-images
 */
export async function withPicture(
  activity: Partial<Activity>,
  { picture, text }: Say,
  { channel, log }: { channel: string; log: Log },
): Promise<Partial<Activity>> {
  if (!picture || !showsCards(channel)) return activity;
  const alt = withoutEscapes(firstParagraph(text)).replaceAll('**', '');
  try {
    const { attachments = [] } = activity;
    const shown = channel === 'msteams' ? [await png(picture, alt), ...attachments] : inCard(attachments, picture, alt);
    return { ...activity, attachments: shown };
  } catch (err) {
    log.warn({ err }, 'A picture could not be drawn; the message goes without it.');
    return activity;
  }
}

async function png(picture: Picture, name: string): Promise<Attachment> {
  const data = await pngOf(drawn(picture, { alt: name, colours: 'light' }), PNG_WIDTH);
  return { contentType: 'image/png', contentUrl: inline('image/png', data), name };
}

/** At the top of the card; a message without one gets one. */
function inCard(attachments: Attachment[], picture: Picture, altText: string): Attachment[] {
  const url = inline('image/svg+xml', Buffer.from(drawn(picture, { alt: altText, colours: 'both' })));
  const image = { type: 'Image', url, altText, size: 'Stretch' };
  const [first, ...rest] = attachments;
  if (!first || first.contentType !== CardFactory.contentTypes.adaptiveCard) {
    return [CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body: [image] }), ...attachments];
  }
  const { body, ...card } = first.content as { body: unknown[] };
  return [CardFactory.adaptiveCard({ ...card, body: [image, ...body] }), ...rest];
}

const inline = (type: string, data: Buffer): string => `data:${type};base64,${data.toString('base64')}`;
