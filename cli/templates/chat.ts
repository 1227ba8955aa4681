import { createInterface } from 'node:readline';
import { heldText } from '../../bot/templates/serve-report.ts';
import { ServedTemplates } from '../../bot/templates/served-templates.ts';
import { sandboxPerson } from '../../bot/try-out.ts';
import { systemClock } from '../../core/clock.ts';
import { formatFault } from '../../core/faults.ts';
import { freshState, type Input, readFiles, runTurn, type Say, withoutEscapes } from '../../dialogs/index.ts';
import { profileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { readTemplates } from './check.ts';
import { terminalSetting, toolContext } from './context.ts';

/**
 * `npm run templates -- chat`: a chat with the templates in the terminal, on the sandbox's calendar. A changed file takes
 * effect with the next line. If it has faults, they are printed and its last good version answers.
 */
export async function chat(settings: Settings, locale?: string): Promise<void> {
  const { language } = readTemplates(settings, locale);
  const templates = editedTemplates(settings);
  const { signIn, sandbox } = await sandboxPerson();
  let state = freshState();
  const turn = async (input: Input): Promise<void> => {
    const live = templates.live(language);
    const context = toolContext(live, terminalSetting(systemClock(), language, locale), state.turn + 1);
    const result = await runTurn(context, { state, input }, { signIn, save: async () => {} });
    state = result.state;
    for (const say of result.says) print(shown(say));
  };
  const terminal = createInterface({ input: process.stdin });
  try {
    await turn({ type: 'joined' });
    process.stdout.write(PROMPT);
    for await (const line of terminal) {
      if (line.trim()) await turn({ type: 'message', text: line });
      process.stdout.write(PROMPT);
    }
  } finally {
    await templates.close();
    await sandbox.close();
  }
}

/** The templates as they are edited. */
function editedTemplates(settings: Settings): ServedTemplates {
  const { files } = readFiles(settings.TEMPLATES_DIR);
  return new ServedTemplates({
    ...{ folders: settings.TEMPLATES_DIR, files, good: files, isNew: false },
    profiles: profileNames(settings.AUTH_PROFILES_DIR),
    usualLocale: settings.DEFAULT_LOCALE,
    report: {
      faults: (faults, held) => print([...faults.map(formatFault), heldText(held)].join('\n\n')),
      changed: () => print('(templates reloaded)'),
      done: async () => {},
    },
  });
}

const PROMPT = '> ';
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** A message as plain text, with its buttons in brackets. */
function shown({ text, buttons = [] }: Say): string {
  const titles = buttons.map(({ title }) => `[${title}]`).join(' ');
  return [withoutEscapes(text), ...(titles ? [titles] : [])].join('\n');
}
