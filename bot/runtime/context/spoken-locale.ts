import type { Input } from '../../../dialogs/index.ts';
import { languageBeyondLexicon, spokenLanguage } from '../../../nlu/index.ts';
import { languageOf } from '../../../settings/locales.ts';
import type { Speaker } from '../activity/incoming.ts';
import type { ConversationParts } from './conversation-parts.ts';
import type { KeptState } from './conversation-states.ts';

type Known = Pick<KeptState, 'language' | 'pending' | 'held'>;

/**
 * The speaker with the locale in which this turn is read and answered. People may write in another language than the one
 * that their client reports, and stay in it from then on. Only a new request changes the language: the answer to a
 * question may well be a title or a name in another one.
 */
export function speakerInLanguage(
  { templates }: Pick<ConversationParts, 'templates'>,
  speaker: Speaker,
  { state, input }: { state: Known | undefined; input?: Input | undefined },
): Speaker {
  const known = localeOf(state?.language, speaker.locale);
  const isRequest = input?.type === 'message' && (!state || (state.pending.at === 'nothing' && !state.held?.length));
  const said = isRequest ? languageSaid(input.text, languageOf(known)) : undefined;
  const locale = said === undefined ? known : localeOf(said, speaker.locale);
  return { ...speaker, locale: templates(locale).set.language === languageOf(locale) ? locale : known };
}

/** The language of a message; of those that the lexicon lacks, templates may have one. */
function languageSaid(text: string, current: string): string | undefined {
  const said = spokenLanguage(text, current);
  return said === 'other' ? languageBeyondLexicon(text) : said;
}

/** What to remember of the language: nothing while it is the one that the client reports. */
export const languageToKeep = (spoken: Speaker, reported: Speaker): Pick<KeptState, 'language'> =>
  languageOf(spoken.locale) === languageOf(reported.locale) ? {} : { language: languageOf(spoken.locale) };

/** Another language with the person's own country: French for a client in "de-CH" is "fr-CH". */
function localeOf(language: string | undefined, locale: string): string {
  if (language === undefined || language === languageOf(locale)) return locale;
  const { region } = new Intl.Locale(locale);
  return region ? `${language}-${region}` : language;
}
