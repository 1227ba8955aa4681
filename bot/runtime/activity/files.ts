import type { Activity } from 'botbuilder-core';
import { z } from 'zod';

/** What Teams puts beside the words of a message, which are in `text` as well: the words as HTML, the message answered. */
const WORDS = new Set(['text/html', 'text/plain', 'messagereference', 'forwardedmessagereference']);
/** In that HTML a pasted picture, and a file that was attached in a group; the ids of answered messages are numbers. */
const PICTURE_OR_FILE =
  /itemtype="http:\/\/schema\.skype\.com\/AMSImage"|<attachment id="[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}"/i;

/**
 * True when a message holds something beside its words: a file, a picture, a contact, a card.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export function holdsFile({ attachments }: Partial<Activity>): boolean {
  return Array.isArray(attachments) && attachments.some(isFile);
}

const anyObject = z.record(z.string(), z.unknown());

/** Attachments come from outside, and may be anything. */
function isFile(attachment: unknown): boolean {
  const { data } = anyObject.safeParse(attachment);
  if (!data) return false;
  const { contentType, contentUrl, content } = data;
  const isWords = typeof contentType === 'string' && WORDS.has(contentType.toLowerCase()) && !contentUrl;
  return isWords ? typeof content === 'string' && PICTURE_OR_FILE.test(content) : true;
}
