import type { Button, TemplateSet } from '../../../dialogs/index.ts';

/**
 * The name of a button, whatever its title: its name in bot.yaml, its template, the value of its option, or the number
 * that it chooses. Any other button goes by its title.
 */
export function buttonName(set: TemplateSet, { title, value }: Pick<Button, 'title' | 'value'>): string {
  const named = namesOf(set).get(title) ?? /^(\d+)\. /.exec(title)?.[1];
  if (named !== undefined) return named;
  return value && /^\d+$/.test(value.pick) ? String(Number(value.pick) + 1) : title;
}

const known = new WeakMap<TemplateSet, ReadonlyMap<string, string>>();

function namesOf(set: TemplateSet): ReadonlyMap<string, string> {
  const names = known.get(set) ?? new Map([...optionNames(set), ...templateNames(set), ...botNames(set)]);
  known.set(set, names);
  return names;
}

const templateNames = ({ templates }: TemplateSet) =>
  [...templates.values()].map(({ title, name }) => [title, name] as const);

const botNames = ({ buttons }: TemplateSet) => Object.entries(buttons).map(([name, title]) => [title, name] as const);

function optionNames({ templates, presets }: TemplateSet): (readonly [string, string])[] {
  const options = [...templates.values()].flatMap(({ slots }) => slots.flatMap(slot => slot.options));
  return [
    ...options.map(({ title, value }) => [title, value] as const),
    ...presets.map(({ title, name }) => [title, name] as const),
  ];
}
