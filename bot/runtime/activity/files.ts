import type { Activity } from 'botbuilder-core';
import { z } from 'zod';

/** Attachments that Teams adds to a text message: the text as HTML, and the message it replies to or forwards. */
const WORDS = new Set(['text/html', 'text/plain', 'messagereference', 'forwardedmessagereference']);
/** Finds a pasted picture, or a file attached in a group, in that HTML. The ids of quoted messages are numbers. */
const PICTURE_OR_FILE =
  /itemtype="http:\/\/schema\.skype\.com\/AMSImage"|<attachment id="[0-9a-f]{8}(?:-[0-9a-f]{4,12}){4}"/i;

/**
 * True if a message contains more than text: a file, a picture, a contact or a card.
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/bots-filesv4
 */
export function holdsFile({ attachments }: Partial<Activity>): boolean {
  return Array.isArray(attachments) && attachments.some(isFile);
}

const anyObject = z.record(z.string(), z.unknown());

/** True for an attachment that is a file. Attachments are untrusted and may be anything. */
function isFile(attachment: unknown): boolean {
  const { data } = anyObject.safeParse(attachment);
  if (!data) return false;
  const { contentType, contentUrl, content } = data;
  const isWords = typeof contentType === 'string' && WORDS.has(contentType.toLowerCase()) && !contentUrl;
  return isWords ? typeof content === 'string' && PICTURE_OR_FILE.test(content) : true;
}
