import { z } from 'zod';
import { keysOf, recordOf } from '../../../core/records.ts';
import { escapeHtml } from '../liquid/escape.ts';
import { compileWriter } from '../liquid/text.ts';
import type { Writer } from '../rendering.ts';
import type { Fields } from '../shapes.ts';
import { texts } from './schema.ts';
import { translatable } from './texts-of.ts';

/**
 * The texts of the browser pages, which `templates/pages.yaml` must contain; each lists its values. The texts are HTML,
 * and values are escaped.
 */
export const pageTexts = {
  /** Before a sign-in: names the chat and the provider. */
  startTitle: { profile: 'text' },
  start: { profile: 'text' },
  startChat: {},
  startPerson: {},
  startBegan: {},
  startAccount: {},
  startDecide: { host: 'text' },
  startGo: { host: 'text' },
  startWarning: {},
  startOnPhone: { host: 'text' },
  /** `channel` is "webchat", "msteams" and so on, or "bot" for a shared account. */
  chatName: { channel: 'text' },
  /** `name` is empty if the channel does not send one, as in web chat. */
  personName: { channel: 'text', name: 'text' },
  chatBegan: { since: 'when' },
  goBack: {},
  backToChat: {},
  linkedTitle: {},
  linked: { profile: 'text', account: 'text', name: 'text' },
  linkedThen: {},
  codeTitle: {},
  codeInTeams: {},
  codeSomebodyElse: { name: 'text' },
  code: { profile: 'text', account: 'text', name: 'text', chat: 'text' },
  codeWarning: {},
  /** A shared account: the developer continues at the terminal. */
  waitingTitle: {},
  waiting: { profile: 'text', account: 'text' },
  waitingThen: {},
  notConnectedTitle: {},
  refused: { profile: 'text' },
  failedForConsent: { profile: 'text' },
  failedForNoLastingGrant: { profile: 'text' },
  failedForProvider: { profile: 'text' },
  failedForSetup: { profile: 'text' },
  withheld: {},
  linkOverTitle: {},
  linkOver: {},
  answerOverTitle: {},
  answerOver: {},
  outcomeOverTitle: {},
  outcomeOver: {},
  foreignFormTitle: {},
  foreignForm: {},
  badFormTitle: {},
  badForm: {},
  unavailableTitle: {},
  unavailable: {},
  failedTitle: {},
  failed: {},
  /** The chat page. */
  chatTitle: {},
  chatNew: {},
  chatNeedsScript: {},
  chatNeedsCookies: {},
  chatTooFast: {},
  chatUnreachable: {},
  chatEarlier: {},
} as const satisfies Record<string, Fields>;

/** A text of a sign-in page, by its name in `bot.yaml`. */
export type PageTextName = keyof typeof pageTexts;
export type Pages = Readonly<Record<PageTextName, Writer>>;

export const pagesFileSchema = z.strictObject({
  pages: z
    .strictObject(recordOf(keysOf(pageTexts), () => translatable(texts)))
    .describe('The texts of the sign-in pages and the chat page, in HTML'),
});

export type PagesFile = z.output<typeof pagesFileSchema>;

export function compilePages({ pages }: PagesFile): Pages {
  return recordOf(keysOf(pages), name => compileWriter(pages[name], escapeHtml));
}
