import type { Context } from './context.ts';
import { botSay, type Say } from './say.ts';

/** Which of two templates is meant, with both as buttons. */
export function unsureSay({ set, ...context }: Context, templates: readonly string[]): Say {
  const titles = templates.flatMap(name => set.templates.get(name)?.title ?? []);
  const [first = '', second = ''] = titles;
  const said = botSay({ set, ...context }, 'unsure', { first, second });
  return { ...said, buttons: titles.map(title => ({ title, text: title })) };
}
