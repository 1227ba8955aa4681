import { type Fault, FaultsError, formatFault } from '../../core/faults.ts';
import type { Log } from '../../core/log.ts';
import { loadLanguages, loadTemplates, type TemplateSet, translatedInto, watchTemplates } from '../../dialogs/index.ts';
import { languageOf, localeIn } from '../../settings/locales.ts';
import { profileNames } from '../../settings/profiles.ts';
import { type Settings, settingsError } from '../../settings/settings.ts';
import { type LiveTemplates, liveTemplates, type Spoken } from './live-templates.ts';

export type ServedTemplates = Spoken & {
  /** Learns every language, one after another, so that nobody's first message waits for it. */
  learn(): void;
  /** The bot's words for when no conversation is at hand. */
  texts: Record<PlainText, (locale?: string) => string>;
  close(): void;
};

type PlainText = 'failed' | 'maybeWritten' | 'tooBusy' | 'storeDown';

/**
 * The templates of the folder, kept current while they are edited; a broken edit is told to whoever runs the bot. The
 * bot listens with the originals; translations are read when they are first asked for. One that is broken then is not
 * spoken until it is mended.
 * @throws FaultsError when the originals are broken from the beginning; BotError "settings/invalid" for DEFAULT_LOCALE
 */
export function serveTemplates(settings: Settings, log: Log): ServedTemplates {
  const dir = settings.TEMPLATES_DIR;
  const profiles = profileNames(settings.AUTH_PROFILES_DIR);
  const loaded = loadTemplates(dir, { profiles });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  let original = liveTemplates(loaded.set);
  requireSpoken(settings.DEFAULT_LOCALE, [loaded.set.language, ...translatedInto(dir)]);
  let translated: ReadonlyMap<string, LiveTemplates> | undefined;

  const tell = (faults: Fault[], message: string): void => {
    log.warn({ faults: faults.length }, message);
    process.stderr.write(`${faults.map(formatFault).join('\n\n')}\n`);
  };
  const translations = (): ReadonlyMap<string, LiveTemplates> => {
    translated ??= byLanguage(translatedInto(dir).flatMap(language => readTranslation(language) ?? []));
    return translated;
  };
  const readTranslation = (language: string): TemplateSet | undefined => {
    const read = loadTemplates(dir, { profiles, language });
    if ('set' in read) return read.set;
    tell(read.faults, `The templates in "${language}" have faults; it is not spoken until they are mended.`);
    return undefined;
  };
  const watch = watchTemplates(dir, () => loadLanguages(dir, { profiles }), {
    good({ sets: [first, ...others] }) {
      original = liveTemplates(first);
      translated = byLanguage(others);
      log.info('The templates have changed and are in use.');
    },
    faults: faults => tell(faults, 'The templates have faults; the last good version stays in use.'),
  });
  const live: ServedTemplates['live'] = (locale = original.set.language) => {
    const language = languageOf(locale);
    return language === original.set.language ? original : (translations().get(language) ?? original);
  };
  const plain =
    (name: PlainText) =>
    (wanted = settings.DEFAULT_LOCALE): string => {
      const { language, texts, words } = live(wanted).set;
      const locale = localeIn(language, wanted);
      return texts[name].markdown({ example: '', account: '', zone: '' }, { zone: 'UTC', locale, words, turn: 0 });
    };
  return {
    live,
    languages: () => [original.set.language, ...translations().keys()],
    learn() {
      setImmediate(() => {
        void original.understanding;
        setImmediate(() => {
          for (const language of translations().values()) setImmediate(() => language.understanding);
        });
      });
    },
    texts: {
      failed: plain('failed'),
      maybeWritten: plain('maybeWritten'),
      tooBusy: plain('tooBusy'),
      storeDown: plain('storeDown'),
    },
    close: watch.close,
  };
}

/** @throws BotError "settings/invalid" when people would be spoken to in another language than the operator thinks */
function requireSpoken(locale: string, languages: readonly string[]): void {
  if (languages.includes(languageOf(locale))) return;
  const problem = `is ${locale}, and the templates speak ${languages.join(', ')}`;
  throw settingsError([{ setting: 'DEFAULT_LOCALE', problem }]);
}

const byLanguage = (sets: readonly TemplateSet[]): ReadonlyMap<string, LiveTemplates> =>
  new Map(sets.map(set => [set.language, liveTemplates(set)] as const));
