import { setImmediate } from 'node:timers/promises';
import { type Fault, FaultsError, faultKey } from '../../core/faults.ts';
import {
  type Folders,
  faultsToShow,
  goodTexts,
  type HeldFile,
  heldActions,
  type LoadedActions,
  loadActions,
  noDeclaredActions,
  type RawFiles,
  readFiles,
  ServedFiles,
  type TemplateSet,
  type Verdicts,
  watchTemplates,
} from '../../dialogs/index.ts';
import { languageOf, localeIn } from '../../settings/locales.ts';
import { type LiveTemplates, liveTemplates, type Spoken } from './live-templates.ts';

type PlainText = 'failed' | 'maybeWritten' | 'tooBusy' | 'storeDown';

type ServeOptions = {
  folders: Folders;
  /** The files of the folders. */
  files: RawFiles;
  /** The last good version of each file, from an earlier process. */
  good: RawFiles;
  /** True if something else was served last. */
  isNew: boolean;
  /** The names of the existing auth profiles. */
  profiles: ReadonlySet<string>;
  /** Those of services. */
  serviceProfiles?: ReadonlySet<string>;
  /** The folders of declared actions. */
  actionFolders?: readonly string[];
  /** The last good texts of declared actions, from an earlier process. */
  keptActions?: ReadonlyMap<string, Buffer>;
  /** What was found good at earlier starts with the same declared actions. */
  verdictsWith?: (actions: LoadedActions) => Verdicts | undefined;
  /** The locale of texts outside a conversation. */
  usualLocale: string;
  report: ServeReport;
};

/** Receives what happens while templates are served. */
export type ServeReport = {
  /**
   * Each fault is reported once.
   * @param held  what is served instead of files with faults
   * @param isEdit  a file was just edited, so its designer reads along
   */
  faults(faults: readonly Fault[], held: readonly HeldFile[], isEdit: boolean): void;
  /** What is served has changed. @param good  the versions of the files that are served */
  changed(good: RawFiles): void;
  /** The declared actions have changed. @param good  the last good texts of their files */
  actionsChanged(good: ReadonlyMap<string, Buffer>): void;
  /** Edited files could not be used, because of an error that is no fault of theirs. What was served before is still served. */
  failed(error: unknown): void;
  /** Resolves when everything reported so far is dealt with. */
  done(): Promise<void>;
};

/** Templates that are read again when their files change. */
export class ServedTemplates implements Spoken {
  readonly #options: ServeOptions;
  readonly #endWatch: () => void;
  readonly #lives = new Map<string, LiveTemplates>();
  /** By language, what will be served as soon as it is learnt. */
  readonly #next = new Map<string, LiveTemplates>();
  #served: ServedFiles;
  #actions: LoadedActions;
  #hasStarted = false;
  /** The faults that were reported and are still there. */
  #reported: ReadonlySet<string> = new Set();

  /**
   * Reads the original language; others are read when they are first spoken.
   * @throws FaultsError if faults leave nothing to serve
   */
  constructor(options: ServeOptions) {
    this.#options = options;
    this.#actions = this.#readActions();
    const verdicts = options.verdictsWith?.(this.#actions);
    this.#served = new ServedFiles(options.files, options.good, {
      ...options,
      actions: this.#actions.actions,
      ...(verdicts && { verdicts }),
    });
    if (!this.#served.original) throw new FaultsError(this.#faults());
    this.#report(this.#faults(), false);
    this.#endWatch = this.#watch();
  }

  /** The bot's texts for use outside a conversation. */
  readonly texts: Record<PlainText, (locale?: string) => string> = {
    failed: locale => this.#plain('failed', locale),
    maybeWritten: locale => this.#plain('maybeWritten', locale),
    tooBusy: locale => this.#plain('tooBusy', locale),
    storeDown: locale => this.#plain('storeDown', locale),
  };

  readonly live: Spoken['live'] = (locale = '') => {
    const set = this.#served.in(languageOf(locale)) ?? this.#served.original;
    if (!set) throw new TypeError('the original language is served');
    const known = this.#lives.get(set.language);
    if (known?.set === set) return known;
    const next = this.#coming(set, known);
    // Until the new utterances are learnt, the templates stay as they were.
    if (known?.isLearnt && !next.isLearnt) return known;
    this.#lives.set(set.language, next);
    this.#next.delete(set.language);
    this.#report(this.#faults(), false);
    if (this.#hasStarted && this.#options.isNew) this.#keep();
    return next;
  };

  /** A new version of the templates in a language, whose utterances are being learnt if that is needed. */
  #coming(set: TemplateSet, known: LiveTemplates | undefined): LiveTemplates {
    const coming = this.#next.get(set.language);
    if (coming?.set === set) return coming;
    const next = liveTemplates(set, known);
    this.#next.set(set.language, next);
    if (known?.isLearnt && !next.isLearnt) {
      next.learn().catch((error: unknown) => {
        this.#next.delete(set.language);
        this.#options.report.failed(error);
      });
    }
    return next;
  }

  readonly languages: Spoken['languages'] = () => {
    const languages = this.#served.languages();
    this.#report(this.#faults(), false);
    return languages;
  };

  /**
   * To be called once the bot listens. Learns the language of DEFAULT_LOCALE between other work, so that the first message
   * need not wait; one that comes earlier waits until they are learnt. Another language takes 5 MB, so it is learnt when it
   * is first spoken.
   */
  async learn(): Promise<void> {
    await setImmediate();
    const live = this.live(this.#options.usualLocale);
    this.#hasStarted = true;
    if (this.#actions.files.size > 0) this.#options.report.actionsChanged(goodTexts(this.#actions));
    if (this.#options.isNew) this.#keep();
    await live.learn();
  }

  /** Resolves when every version that was served is kept. */
  async close(): Promise<void> {
    this.#endWatch();
    await this.#options.report.done();
  }

  /** Reports the files that changed while no bot was running. */
  #keep(): void {
    this.#served.readChanged();
    this.#report(this.#faults(), false);
    this.#options.report.changed(this.#served.good());
  }

  #watch(): () => void {
    const { folders, actionFolders = [], report } = this.#options;
    const load = async () => {
      const { files, faults } = readFiles(folders, this.#served.files);
      const actions = this.#readActions(this.#actions);
      const next = faults.length > 0 ? this.#served : this.#served.after(files, actions.actions);
      await next.readInTurns();
      const found = faultsToShow([...faults, ...actions.faults, ...next.faults()]);
      return { next: next.original ? next : this.#served, actions, found, faults: this.#unreported(found) };
    };
    const watch = watchTemplates([folders, actionFolders].flat(), {
      load,
      take: ({ next, actions, found }) => {
        const [isNew, hasNewActions] = [next !== this.#served, actions !== this.#actions];
        this.#served = next;
        this.#actions = actions;
        this.#report(found, true);
        if (isNew) report.changed(next.good());
        if (hasNewActions) report.actionsChanged(goodTexts(actions));
      },
      failed: report.failed,
    });
    return watch.close;
  }

  #readActions(before?: LoadedActions): LoadedActions {
    const { actionFolders, profiles, keptActions: kept } = this.#options;
    if (!actionFolders) return noDeclaredActions;
    return loadActions(actionFolders, { profiles, ...(before && { before }), ...(kept && { kept }) });
  }

  #faults(): Fault[] {
    return faultsToShow([...this.#actions.faults, ...this.#served.faults()]);
  }

  #report(found: readonly Fault[], isEdit: boolean): void {
    const faults = this.#unreported(found);
    this.#reported = new Set(found.map(faultKey));
    const held = [...heldActions(this.#actions), ...this.#served.held()];
    if (faults.length > 0) this.#options.report.faults(faults, held, isEdit);
  }

  #unreported = (found: readonly Fault[]): Fault[] => found.filter(fault => !this.#reported.has(faultKey(fault)));

  #plain(name: PlainText, wanted = this.#options.usualLocale): string {
    const { language, texts, words } = this.live(wanted).set;
    const locale = localeIn(language, wanted);
    return texts[name].markdown({ example: '', account: '', zone: '' }, { zone: 'UTC', locale, words, turn: 0 });
  }
}
