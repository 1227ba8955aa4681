import { createInterface } from 'node:readline';
import { liveTemplates } from '../../bot/templates/live-templates.ts';
import { sandboxPerson } from '../../bot/try-out.ts';
import { systemClock } from '../../core/clock.ts';
import { formatFault } from '../../core/faults.ts';
import {
  freshState,
  type Input,
  loadTemplates,
  runTurn,
  type Say,
  watchTemplates,
  withoutEscapes,
} from '../../dialogs/index.ts';
import { profileNames } from '../../settings/profiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { readTemplates } from './check.ts';
import { terminalSetting, toolContext } from './context.ts';

/**
 * `npm run templates -- chat`: a chat with the templates in the terminal, on the sandbox's calendar. A changed file takes
 * effect with the next line. If it has faults, they are printed and the last good version answers.
 */
export async function chat(settings: Settings, locale?: string): Promise<void> {
  let live = liveTemplates(readTemplates(settings, locale));
  const { language } = live.set;
  const load = () =>
    loadTemplates(settings.TEMPLATES_DIR, { profiles: profileNames(settings.AUTH_PROFILES_DIR), language });
  const watch = watchTemplates(settings.TEMPLATES_DIR, load, {
    good({ set }) {
      live = liveTemplates(set);
      print('(templates reloaded)');
    },
    faults: faults => print(faults.map(formatFault).join('\n\n')),
  });
  const { signIn, sandbox } = await sandboxPerson();
  let state = freshState();
  const turn = async (input: Input): Promise<void> => {
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
    watch.close();
    await sandbox.close();
  }
}

const PROMPT = '> ';
const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** A message as plain text, with its buttons in brackets. */
function shown({ text, buttons = [] }: Say): string {
  const titles = buttons.map(({ title }) => `[${title}]`).join(' ');
  return [withoutEscapes(text), ...(titles ? [titles] : [])].join('\n');
}
