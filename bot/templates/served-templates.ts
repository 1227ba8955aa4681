import { type Fault, FaultsError, formatFault } from '../../core/faults.ts';
import type { Log } from '../../core/log.ts';
import { loadLanguages, loadTemplates, type TemplateSet, translatedInto, watchTemplates } from '../../dialogs/index.ts';
import { languageOf, localeIn } from '../../settings/locales.ts';
import { profileNames } from '../../settings/profiles.ts';
import { type Settings, settingsError } from '../../settings/settings.ts';
import { type LiveTemplates, liveTemplates, type Spoken } from './live-templates.ts';

type PlainText = 'failed' | 'maybeWritten' | 'tooBusy' | 'storeDown';

/**
 * Reads the templates of the folder and follows edits. Faults in an edit are printed for the operator. At the start only
 * the originals are read. A translation is read on first use, and not used while it has faults.
 * @throws FaultsError if the originals have faults; BotError "settings/invalid" for a DEFAULT_LOCALE without templates
 */
export function serveTemplates(settings: Settings, log: Log): ServedTemplates {
  const dir = settings.TEMPLATES_DIR;
  const loaded = loadTemplates(dir, { profiles: profileNames(settings.AUTH_PROFILES_DIR) });
  if ('faults' in loaded) throw new FaultsError(loaded.faults);
  requireSpoken(settings.DEFAULT_LOCALE, [loaded.set.language, ...translatedInto(dir)]);
  return new ServedTemplates(loaded.set, settings, log);
}

/** Templates that are reloaded when their files change. */
export class ServedTemplates implements Spoken {
  readonly #dir: string;
  readonly #profiles: ReadonlySet<string>;
  readonly #usualLocale: string;
  readonly #log: Log;
  readonly #endWatch: () => void;
  #original: LiveTemplates;
  #translated: ReadonlyMap<string, LiveTemplates> | undefined;

  constructor(original: TemplateSet, settings: Settings, log: Log) {
    this.#dir = settings.TEMPLATES_DIR;
    this.#profiles = profileNames(settings.AUTH_PROFILES_DIR);
    this.#usualLocale = settings.DEFAULT_LOCALE;
    this.#log = log;
    this.#original = liveTemplates(original);
    this.#endWatch = this.#watch();
  }

  /** The bot's texts for use outside a conversation. */
  readonly texts: Record<PlainText, (locale?: string) => string> = {
    failed: locale => this.#plain('failed', locale),
    maybeWritten: locale => this.#plain('maybeWritten', locale),
    tooBusy: locale => this.#plain('tooBusy', locale),
    storeDown: locale => this.#plain('storeDown', locale),
  };

  readonly live: Spoken['live'] = (locale = this.#original.set.language) => {
    const language = languageOf(locale);
    if (language === this.#original.set.language) return this.#original;
    return this.#translations().get(language) ?? this.#original;
  };

  readonly languages: Spoken['languages'] = () => [this.#original.set.language, ...this.#translations().keys()];

  /**
   * Learns the language of DEFAULT_LOCALE, so that the first message need not wait. Another one takes a third of a second
   * and 5 MB, so it is learnt when it is first spoken.
   */
  learn(): void {
    setImmediate(() => void this.live(this.#usualLocale).understanding);
  }

  close(): void {
    this.#endWatch();
  }

  #watch(): () => void {
    const load = () => loadLanguages(this.#dir, { profiles: this.#profiles });
    const watch = watchTemplates(this.#dir, load, {
      good: ({ sets: [first, ...others] }) => {
        this.#original = liveTemplates(first);
        this.#translated = byLanguage(others);
        this.#log.info('The templates were reloaded.');
      },
      faults: faults => this.#tell(faults, 'The templates have faults; the last good version stays in use.'),
    });
    return watch.close;
  }

  #translations(): ReadonlyMap<string, LiveTemplates> {
    this.#translated ??= byLanguage(translatedInto(this.#dir).flatMap(language => this.#read(language) ?? []));
    return this.#translated;
  }

  #read(language: string): TemplateSet | undefined {
    const read = loadTemplates(this.#dir, { profiles: this.#profiles, language });
    if ('set' in read) return read.set;
    this.#tell(read.faults, `The templates in "${language}" have faults; it is not spoken until they are mended.`);
    return undefined;
  }

  #plain(name: PlainText, wanted = this.#usualLocale): string {
    const { language, texts, words } = this.live(wanted).set;
    const locale = localeIn(language, wanted);
    return texts[name].markdown({ example: '', account: '', zone: '' }, { zone: 'UTC', locale, words, turn: 0 });
  }

  #tell(faults: Fault[], message: string): void {
    this.#log.warn({ faults: faults.length }, message);
    process.stderr.write(`${faults.map(formatFault).join('\n\n')}\n`);
  }
}

/** @throws BotError "settings/invalid" if there are no templates in the language of DEFAULT_LOCALE */
function requireSpoken(locale: string, languages: readonly string[]): void {
  if (languages.includes(languageOf(locale))) return;
  const problem = `is ${locale}, and the templates speak ${languages.join(', ')}`;
  throw settingsError([{ setting: 'DEFAULT_LOCALE', problem }]);
}

const byLanguage = (sets: readonly TemplateSet[]): ReadonlyMap<string, LiveTemplates> =>
  new Map(sets.map(set => [set.language, liveTemplates(set)] as const));
