import type { LiveTemplates } from '../../../bot/templates/live-templates.ts';
import { botTexts } from '../../../dialogs/templates/files/bot-texts.ts';
import type { Text } from '../../../dialogs/templates/rendering.ts';
import { type Fields, fields, list } from '../../../dialogs/templates/shapes.ts';
import type { Slot, Template, TemplateSet } from '../../../dialogs/templates/template.ts';
import { actionShapes } from '../action-shapes.ts';
import { shapedLines } from './values.ts';

/**
 * The same templates with texts that show their own name and values: "create-event.confirm (when Tue ...)". So a
 * scenario shows which texts were used, whatever their wording. Each original text is rendered too, and may fail.
 * @param onText called with the name of every text that is rendered
 */
export function namedTexts(
  live: LiveTemplates,
  onText: (name: string) => void = () => {},
): LiveTemplates & { textNames: ReadonlySet<string> } {
  const { set } = live;
  const textNames = new Set<string>();
  const naming: Naming = { titles: titlesOf(set), textNames, onText };
  const texts = mapped(set.texts, (text, name) =>
    namedText(naming, text, { name, shapes: name === 'help' ? {} : botTexts[name] }),
  );
  const templates = [...set.templates].map(([name, template]) => [name, namedTemplate(naming, template)] as const);
  return { ...live, set: { ...set, texts, templates: new Map(templates) }, textNames };
}

type Naming = { titles: ReadonlyMap<unknown, string>; textNames: Set<string>; onText: (name: string) => void };

/** The name of a text, and those of its values that the known slots do not show. */
type Named = { name: string; shapes: Fields };

function namedTemplate(naming: Naming, template: Template): Template {
  const { name, confirm, slots, replies } = template;
  const known = actionShapes(template);
  const moments = Object.fromEntries(slots.filter(isMoment).map(slot => [slot.name, 'when' as const]));
  const sayConfirm = { name: `${name}.confirm`, shapes: { ...moments, ...brief(known.confirm) } };
  return {
    ...template,
    slots: slots.map(slot => namedSlot(naming, template, slot)),
    ...(confirm && { confirm: namedText(naming, confirm, sayConfirm) }),
    replies: mapped(replies, (text, outcome) => {
      const shapes = known.outcome(outcome);
      const own = { name: `${name}.${outcome}`, shapes: template.need === 'read' ? shapes : brief(shapes) };
      return namedText(naming, text, own);
    }),
  };
}

function namedSlot(naming: Naming, template: Template, slot: Slot): Slot {
  const { name } = template;
  const { asks } = actionShapes(template);
  const { ask, invalid } = slot;
  return {
    ...slot,
    ...(ask && { ask: namedText(naming, ask, { name: `${name}.ask.${slot.name}`, shapes: asks[slot.name] ?? {} }) }),
    ...(invalid && { invalid: namedText(naming, invalid, { name: `${name}.invalid.${slot.name}`, shapes: {} }) }),
  };
}

const isMoment = ({ type }: Slot): boolean => type === 'date-time-range';

/** For a write, the event and the people who get mail; the rest is unchanged, or in a slot. */
const brief = (shapes: Fields): Fields =>
  mapped(shapes, (shape, name) => (name === 'event' ? fields(WRITTEN) : PEOPLE.has(name) ? list(fields(WHO)) : shape));

const WRITTEN = {
  title: 'text',
  when: 'when',
  place: 'text',
  repeat: 'repeat',
  link: 'link',
  linkState: 'text',
} as const;

const PEOPLE = new Set(['mailed', 'added', 'removed']);
const WHO = { name: 'text', email: 'text' } as const;

function namedText({ titles, textNames, onText }: Naming, text: Text, { name, shapes }: Named): Text {
  textNames.add(name);
  return {
    markdown(values, setting) {
      text.markdown(values, setting);
      onText(name);
      const told = mapped(values, value => titles.get(value) ?? value);
      const { short, long } = shapedLines(told, shapes);
      return [`${name}${short.length > 0 ? ` (${short.join('; ')})` : ''}`, ...long].join('\n');
    },
  };
}

/** The titles of templates are words too. */
const titlesOf = ({ templates }: TemplateSet): ReadonlyMap<unknown, string> =>
  new Map([...templates.values()].map(({ title, name }) => [title, name]));

function mapped<K extends string, V, W>(record: Readonly<Record<K, V>>, work: (value: V, name: K) => W): Record<K, W> {
  const entries = (Object.entries(record) as [K, V][]).map(([name, value]) => [name, work(value, name)] as const);
  return Object.fromEntries(entries) as Record<K, W>;
}
