import { DateTime } from 'luxon';
import type { Spoken } from '../../bot/templates/live-templates.ts';
import { heldText } from '../../bot/templates/serve-report.ts';
import { ServedTemplates } from '../../bot/templates/served-templates.ts';
import { BotError } from '../../core/errors.ts';
import { formatFault } from '../../core/faults.ts';
import { readFiles, type Say, withoutEscapes } from '../../dialogs/index.ts';
import { environment } from '../../settings/environment.ts';
import { profileNames, serviceProfileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { cardText } from './cards/card-text.ts';
import { terminalSetting } from './context.ts';
import { flowTurn } from './conversations/lines.ts';
import { type PlayedTurn, playCue } from './conversations/play.ts';
import { type SavedChat, savedChat } from './conversations/saved-chat.ts';
import { CannotPlay } from './conversations/stage/happenings.ts';
import { sandboxStage } from './conversations/stage/sandbox-stage.ts';
import type { Stage } from './conversations/stage/stage.ts';
import { terminalServices } from './conversations/stage/terminal-services.ts';
import { type Cue, cueOf, kindOf, type StageFacts } from './conversations/transcript.ts';
import { SpokenSets } from './spoken-sets.ts';

export type ChatOptions = {
  locale?: string | undefined;
  /** The time of the chat in this computer's zone, "2026-12-01T09:00"; by default now. */
  at?: string | undefined;
  /** Shows cards as text. */
  cards?: boolean;
  /** Shows the steps of the engine, the slots and the writes. */
  trace?: boolean;
  /** The conversation test to write at the end. */
  save?: string | undefined;
};

/** Where a chat happens. */
export type ChatTerminal = {
  /** What the person types. */
  lines: AsyncIterable<string>;
  write(text: string): void;
  /** True if the lines come from a pipe, so the chat prints them as well. */
  echoes: boolean;
  now: number;
};

/**
 * `npm run templates -- chat`: a chat with the templates in the terminal, on the sandbox's calendar. Its clock stands
 * still. A changed file takes effect with the next line. If it has faults, they are printed and its last good
 * version answers. A line in brackets lets something happen, as in a conversation test.
 * @throws FaultsError if faults leave no templates to talk to; BotError "settings/invalid" for an option that cannot be
 */
export async function chat(settings: Settings, options: ChatOptions, terminal: ChatTerminal): Promise<void> {
  const scene = new SpokenSets(settings).sceneFor(options.locale);
  const facts = factsOf(scene.live.set.language, options, terminal.now);
  const saved = options.save === undefined ? undefined : savedChat(settings, options.save, facts);
  const templates = editedTemplates(settings, terminal);
  const { language } = scene.live.set;
  const services = terminalServices(
    { settings, env: environment() },
    () => templates.live(language).set.actions,
    text => print(terminal, text),
  );
  const { stage, close } = await sandboxStage(facts, { ...scene, services });
  try {
    await talk(stage, { options, terminal, saved, templates });
  } finally {
    await templates.close();
    await close();
  }
  if (saved) print(terminal, `\n${await saved.write(new SpokenSets(settings))} was written.`);
}

type Talk = { options: ChatOptions; terminal: ChatTerminal; saved: SavedChat | undefined; templates: Spoken };

async function talk(stage: Stage, { options, terminal, saved, templates }: Talk): Promise<void> {
  const take = async (cue: Cue): Promise<void> => {
    stage.speakFrom(templates.live(stage.set.language));
    const played = await attempt(stage, cue);
    if (typeof played === 'string') return print(terminal, `(${played})`);
    saved?.add(cue);
    for (const line of answer(stage, played, options)) print(terminal, line);
  };
  await take({ kind: 'event', text: 'opens the chat' });
  terminal.write(PROMPT);
  for await (const line of terminal.lines) {
    if (terminal.echoes) print(terminal, line);
    if (line.trim()) await take(cueOf(line) ?? { kind: 'user', text: line });
    terminal.write(PROMPT);
  }
}

/** @returns why a cue cannot be played, if so */
async function attempt(stage: Stage, cue: Cue): Promise<PlayedTurn | string> {
  try {
    return await playCue(stage, cue);
  } catch (error) {
    if (error instanceof CannotPlay) return error.message;
    throw error;
  }
}

const PROMPT = '> ';
const print = ({ write }: ChatTerminal, text: string): void => write(`${text}\n`);

/** What the head of a conversation test says of this chat. */
function factsOf(language: string, { locale, at }: ChatOptions, nowMs: number): StageFacts {
  const setting = terminalSetting(nowMs, language, locale);
  const now = at === undefined ? DateTime.fromMillis(nowMs, setting) : DateTime.fromISO(at, setting);
  if (!now.isValid) throw new BotError('settings/invalid', `--at ${at} is no time; write one like 2026-12-01T09:00.`);
  return new Map([
    ['now', `${now.toFormat("yyyy-MM-dd'T'HH:mm")} ${setting.zone}`],
    ['locale', setting.locale],
  ]);
}

/** The templates as they are edited. */
function editedTemplates(settings: Settings, terminal: ChatTerminal): ServedTemplates {
  const { files } = readFiles(settings.TEMPLATES_DIR);
  return new ServedTemplates({
    ...{ folders: settings.TEMPLATES_DIR, files, good: files, isNew: false, actionFolders: settings.ACTIONS_DIR },
    profiles: profileNames(settings.AUTH_PROFILES_DIR),
    serviceProfiles: serviceProfileNames(settings.AUTH_PROFILES_DIR),
    usualLocale: settings.DEFAULT_LOCALE,
    report: {
      faults: (faults, held) => print(terminal, [...faults.map(formatFault), heldText(held)].join('\n\n')),
      changed: () => print(terminal, '(templates reloaded)'),
      actionsChanged: () => {},
      failed: error => print(terminal, `(these edits could not be used: ${error})`),
      done: async () => {},
    },
  });
}

function answer({ set }: Stage, played: PlayedTurn, { cards, trace }: ChatOptions): string[] {
  return [
    ...(trace ? played.steps.map(({ from, event, to }) => `  ${from.at} --${event.type}--> ${to.at}`) : []),
    ...(trace
      ? flowTurn(set, played)
          .expected.filter(isTraced)
          .map(line => `  ${line}`)
      : []),
    ...played.says.map(say => shown(say, cards === true)),
  ];
}

/** `says:` would repeat what is shown. */
const isTraced = (entry: string): boolean => !['says', 'buttons'].includes(kindOf(entry));

/** A message as plain text, with its buttons in brackets. */
function shown({ text, card, buttons = [], link }: Say, withCards: boolean): string {
  const titles = [...(link ? [link.title] : []), ...buttons.map(({ title }) => title)].map(title => `[${title}]`);
  return [
    withoutEscapes(text),
    ...(card && withCards ? [cardText(card)] : []),
    ...(titles.length > 0 ? [titles.join(' ')] : []),
  ].join('\n');
}
