import { type LiveTemplates, liveTemplates } from '../../bot/templates/live-templates.ts';
import { heldText } from '../../bot/templates/serve-report.ts';
import { bySeverity, type Fault, FaultsError, formatFault } from '../../core/faults.ts';
import {
  faultsToShow,
  heldActions,
  loadActions,
  misnamedFiles,
  ORIGINAL,
  readFiles,
  ServedFiles,
  type TemplateSet,
  translatedInto,
} from '../../dialogs/index.ts';
import { languageOf } from '../../settings/locales.ts';
import { profileNames, serviceProfileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Scene } from './conversations/stage/stage.ts';

type Configured = Pick<Settings, 'TEMPLATES_DIR' | 'ACTIONS_DIR' | 'AUTH_PROFILES_DIR'>;

/** What a conversation is played with. */
type SpokenScene = { live: LiveTemplates } & Required<Pick<Scene, 'profiles' | 'languages'>>;

/**
 * The templates of a folder as a bot would serve them, in every language; each is read when it is first needed. Those
 * with faults are out of service, and hold back no other.
 */
export class SpokenSets {
  readonly #served: ServedFiles;
  readonly #translations: readonly string[];
  readonly #profiles: ReadonlyMap<string, string>;
  readonly #actions: ReturnType<typeof loadActions>;
  readonly #misnamed: readonly Fault[];
  readonly #lives = new Map<string, LiveTemplates>();

  /** @throws FaultsError if faults leave nothing to serve */
  constructor({ TEMPLATES_DIR, ACTIONS_DIR, AUTH_PROFILES_DIR }: Configured) {
    const [profiles, serviceProfiles] = [profileNames(AUTH_PROFILES_DIR), serviceProfileNames(AUTH_PROFILES_DIR)];
    const { files, faults } = readFiles(TEMPLATES_DIR);
    this.#profiles = new Map([...profiles].map(name => [name, name]));
    this.#translations = translatedInto(files);
    this.#actions = loadActions(ACTIONS_DIR, { profiles });
    this.#misnamed = misnamedFiles(TEMPLATES_DIR);
    this.#served = new ServedFiles(files, files, { profiles, serviceProfiles, actions: this.#actions.actions });
    if (faults.length > 0 || !this.#served.original) throw new FaultsError([...faults, ...this.#faults()]);
  }

  /** True if there are templates in the language of the locale. */
  speaks(locale: string = ORIGINAL): boolean {
    return [ORIGINAL, ...this.#translations].includes(languageOf(locale));
  }

  /**
   * The templates in the language of a locale if there is a translation, otherwise the original ones.
   * @throws FaultsError if faults leave nothing of the translation to serve
   */
  set(locale = ''): TemplateSet {
    const language = this.#translations.find(spoken => spoken === languageOf(locale)) ?? ORIGINAL;
    const set = this.#served.in(language);
    if (!set) throw new FaultsError(this.#faults());
    return set;
  }

  sceneFor(locale?: string): SpokenScene {
    const set = this.set(locale);
    const live = this.#lives.get(set.language) ?? liveTemplates(set);
    this.#lives.set(set.language, live);
    return { live, profiles: this.#profiles, languages: () => [ORIGINAL, ...this.#translations] };
  }

  /** The faults of the languages that were read, and what is out of service therefore; nothing if all is well. */
  trouble(): string {
    const faults = this.#faults();
    if (faults.length === 0) return '';
    const held = [...heldActions(this.#actions), ...this.#served.held()];
    return `${[...faults.map(formatFault), heldText(held)].join('\n\n')}\n\n`;
  }

  #faults(): Fault[] {
    return bySeverity(faultsToShow([...this.#misnamed, ...this.#actions.faults, ...this.#served.faults()])).faults;
  }
}
