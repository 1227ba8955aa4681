import { writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { BotError } from '../../../core/errors.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { CommandResult } from '../check/check.ts';
import { terminalSetting } from '../context.ts';
import { SpokenSets } from '../spoken-sets.ts';
import { cardText } from './card-text.ts';
import { exampleCard } from './example-card.ts';
import { pictureOf } from './picture.ts';
import { previewPage } from './preview-page.ts';

export type CardOptions = {
  locale?: string | undefined;
  dark?: boolean;
  /** The picture or page to write: "card.png", "card.html". */
  out?: string | undefined;
  now: number;
};

/**
 * `npm run templates -- card NAME`: shows a card with example values, as text or as the chat page and Teams show it.
 * @throws FaultsError if faults leave nothing to show; BotError "settings/invalid" for an unknown card or a missing browser
 */
export async function showCard(settings: Settings, name: string, options: CardOptions): Promise<CommandResult> {
  const { locale, dark = false, out, now } = options;
  const sets = new SpokenSets(settings);
  const set = sets.set(locale);
  const card = exampleCard(set, name, terminalSetting(now, set.language, locale));
  const done = (text: string): CommandResult => ({ text, isGood: true, trouble: sets.trouble() });
  if (out === undefined) return done(`${cardText(card)}\n`);
  const page = previewPage(card, { title: name, dark });
  if (extname(out) === '.html') writeFileSync(out, page);
  else if (extname(out) === '.png') writeFileSync(out, await pictureOf(page, settings.CHROME));
  else throw new BotError('settings/invalid', `--out ${out} must end in .png or .html.`);
  return done(`${out} was written.\n`);
}
