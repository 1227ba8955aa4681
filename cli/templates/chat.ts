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
import { here, toolContext } from './context.ts';

/**
 * `npm run templates -- chat`: the edited templates in the terminal, against a sandbox's calendar. A change is in use
 * with the next line; a fault is told, and the last good version answers.
 */
export async function chat(settings: Settings, locale?: string): Promise<void> {
  let live = liveTemplates(readTemplates(settings, locale));
  const { language } = live.set;
  const load = () =>
    loadTemplates(settings.TEMPLATES_DIR, { profiles: profileNames(settings.AUTH_PROFILES_DIR), language });
  const watch = watchTemplates(settings.TEMPLATES_DIR, load, {
    good({ set }) {
      live = liveTemplates(set);
      print('(the templates have changed and are in use)');
    },
    faults: faults => print(faults.map(formatFault).join('\n\n')),
  });
  const { signIn, sandbox } = await sandboxPerson();
  let state = freshState();
  const turn = async (input: Input): Promise<void> => {
    const context = toolContext(live, here(systemClock(), language, locale), state.turn + 1);
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

/** A message with its buttons, as it would be read aloud. */
function shown({ text, buttons = [] }: Say): string {
  const titles = buttons.map(({ title }) => `[${title}]`).join(' ');
  return [withoutEscapes(text), ...(titles ? [titles] : [])].join('\n');
}
