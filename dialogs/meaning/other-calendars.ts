import { calendarKind, type PersonMention, type Reading, readingWith, type Whose } from '../../nlu/index.ts';
import type { ActionName } from '../actions/definitions.ts';
import { goesToCalendar } from '../calendars/changing-template.ts';
import { accountProfiles, type Context, profileOf, runs, usesCalendar } from '../context.ts';
import type { ConversationState, SlotValues } from '../engine/state.ts';
import { namedPeopleIn } from '../people/slots.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { personView } from '../slots/people.ts';
import { slotNamed } from '../slots/values.ts';
import type { BotButtonName } from '../templates/files/bot-texts.ts';
import type { Template } from '../templates/template.ts';
import { isConfident } from './confident.ts';
import { likelyTemplates } from './requests/template-meant.ts';

/** An alternative to a calendar that the bot cannot see. */
type Alternative = { template: Template; label: string };

/**
 * Says that the bot cannot see a calendar.
 * @param offered the number of alternatives offered below the text
 */
export function cannotSeeSay(
  context: Context,
  { of: whose, name, people }: Pick<Whose, 'of' | 'name' | 'people'>,
  offered = 0,
): Say {
  const [profile] = accountProfiles(context).map(name => profileOf(context, name));
  return botSay(context, 'cannotSee', {
    whose,
    name,
    people: people.map(personView),
    own: profile?.mode !== 'pre-authorized',
    offered,
  });
}

/** The alternatives that the bot offers, in order. */
export function alternativesTo(context: Context, reading: Reading, whose: Whose): Alternative[] {
  return alternativeActions(reading, whose).flatMap(([action, button]) => {
    const template = templateFor(context, reading, action);
    return template ? [{ template, label: context.set.buttons[button] }] : [];
  });
}

/** An alternative, and the button for it. */
type ActionWithButton = [action: ActionName, button: BotButtonName];

function alternativeActions({ entities }: Reading, { of, people, form }: Whose): ActionWithButton[] {
  if (of === 'company') return [['calendar.listWithPerson', 'ourEvents']];
  if (of === 'calendar') return [['calendar.listBusy', 'ownCalendar']];
  if (people.length === 0) return [['calendar.findFree', 'ownFreeTime']];
  const saysHour = entities.some(entity => entity.type === 'time' && entity.value.said.time);
  return [
    ...(people.length === 1 ? [['calendar.listWithPerson', 'ourEvents'] satisfies ActionWithButton] : []),
    ['calendar.findFree', 'findAndInvite'],
    ...(saysHour && form === 'message' ? [['calendar.createEvent', 'inviteThen'] satisfies ActionWithButton] : []),
  ];
}

/** Among templates with the same action, the one that the message most likely means. */
function templateFor({ set }: Context, { intents }: Reading, action: ActionName): Template | undefined {
  const able = [...set.templates.values()].filter(template => runs(template, action));
  const [likeliest] = intents.flatMap(guess => able.find(({ name }) => name === guess.template) ?? []);
  return likeliest ?? able[0];
}

/**
 * The template that answers a question about other people: when they are free, when they and the asker are, or what they
 * have together. Undefined for a calendar or a room, and if no template does this.
 */
export function answering(context: Context, reading: Reading, whose: Whose): Template | undefined {
  const { of, withMe } = whose;
  if (of === 'company') return templateFor(context, reading, 'calendar.listWithPerson');
  if (of !== 'people') return undefined;
  const looksForTime = withMe || seeksCommonTime(reading, whose);
  return templateFor(context, reading, looksForTime ? 'calendar.findFree' : 'calendar.checkAvailability');
}

/** "When do Ana and Ben have an hour": who asks for how long looks for a time to meet. */
const seeksCommonTime = ({ entities }: Reading, { people, busy }: Whose): boolean =>
  people.length > 1 &&
  !busy &&
  entities.some(({ type }) => type === 'duration') &&
  !entities.some(one => one.type === 'time' && one.value.said.time);

/**
 * Whose calendar a new request is about, if not the asker's own, and the template that answers it; no template if the
 * bot cannot see that calendar. Undefined if the request is for something else.
 */
export function askedAboutOthers(
  context: Context,
  reading: Reading,
): { whose: Whose; template: Template | undefined } | undefined {
  const { whose } = reading;
  if (!whose || (whose.of !== 'company' && asksMore(context, reading, whose))) return undefined;
  const template = answering(context, reading, whose);
  return template || whose.of !== 'company' ? { whose, template } : undefined;
}

/**
 * A look at one of the person's own calendars that a question names by the people it is for, "what have the kids got on", or by
 * its name, where the likely template knows no calendars.
 */
export function inOwnCalendar(
  context: Context,
  reading: Reading,
): { template: Template; reading: Reading } | undefined {
  const { whose, entities, text } = reading;
  const template = templateFor(context, reading, 'calendar.listBusy');
  if (!whose || !template || slotNamed(template, 'calendar') === undefined) return undefined;
  const [likely] = likelyTemplates(context, reading);
  const isNamed = whose.of === 'calendar' && likely?.need === 'read' && isOneOfTheirs(context, whose.name);
  if (isNamed && slotNamed(likely, 'calendar') === undefined && usesCalendar(likely)) return { template, reading };
  const family = isOfPeople(whose) ? whose.name.split(/\s+/).find(word => calendarKind(word) === 'family') : undefined;
  if (family === undefined || (likely?.need === 'write' && whose.form !== 'message')) return undefined;
  const calendar = {
    type: 'calendar' as const,
    name: family,
    span: whose.span,
    text: text.slice(whose.span.start, whose.span.end),
  };
  const others = entities.filter(({ type }) => type !== 'calendar' && type !== 'people');
  return {
    template,
    reading: readingWith(reading, { entities: [...others, calendar], whose: undefined, title: undefined }),
  };
}

const isOfPeople = ({ of, people, withMe, spokenOf }: Whose): boolean =>
  of === 'people' && people.length === 0 && !withMe && !spokenOf;

const isOneOfTheirs = ({ setting: { calendarNames = [] } }: Context, name: string): boolean =>
  calendarNames.some(known => known.toLowerCase() === name.toLowerCase());

/** True if the message is about no calendar, if its template looks for calendars by name, or if it asks to write something and only mentions another calendar. */
function asksMore(context: Context, reading: Reading, { of, form }: Whose): boolean {
  const [likely] = likelyTemplates(context, reading);
  if (of === 'calendar' && goesToCalendar(context, reading)) return true;
  if (of === 'calendar' && likely && slotNamed(likely, 'calendar') !== undefined) return true;
  if (likely && !usesCalendar(likely) && isConfident(reading)) return true;
  return form !== 'message' && likely?.need === 'write';
}

/** "Is he free on Friday?" is about the people of the question before, and so is "who can make Thursday?" if it was about several. */
export function withLastPeople(
  { set }: Context,
  { last }: Pick<ConversationState, 'last'>,
  { reading, template }: { reading: Reading; template: Template },
): Reading {
  const { whose, entities } = reading;
  const before = last && set.templates.get(last.template);
  const asked = last && before === template ? namedPeopleIn(template, last.slots) : [];
  const asksAnyone = whose?.of === 'people' && whose.name === '' && asked.length > 1;
  if (!whose || !(whose.spokenOf || asksAnyone)) return reading;
  // In "invite Ben if he's free", "he" is Ben, not the person asked about before.
  const named = entities.flatMap(entity => (entity.type === 'people' ? entity.people : []));
  if (named.length > 0) return readingWith(reading, { whose: { ...whose, people: named } });
  const { name, spokenOf } = whose;
  if (before !== template)
    return readingWith(reading, { whose: { ...whose, people: [{ name, ...(spokenOf && { spokenOf }) }] } });
  const people = asked.map(({ name, email }) => ({
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
  }));
  return readingWith(reading, { whose: { ...whose, people } });
}

/** The question as such a template needs it: with the people it is about, and without a title. */
export function aboutOthers(reading: Reading, template: Template): Reading {
  const { whose, others: mentioned, entities: said } = reading;
  const { writes } = template;
  const onlyMentioned = !whose && runs(template, 'calendar.checkAvailability') ? (mentioned?.people ?? []) : [];
  if (onlyMentioned.length > 0) {
    const span = { start: 0, end: reading.text.length };
    const people = { type: 'people' as const, people: onlyMentioned, span, text: reading.text };
    return readingWith(reading, { entities: [...said.filter(({ type }) => type !== 'people'), people] });
  }
  if (!whose || (writes && whose.form !== 'message')) return reading;
  const { span, people } = whose;
  const others = said.filter(({ type }) => type !== 'people');
  const named = people.length > 0 ? [{ type: 'people' as const, people, span, text: whose.name }] : [];
  return readingWith(reading, { entities: [...others, ...named], title: undefined });
}

/** These actions answer from the asker's own calendar. */
const OWN: readonly ActionName[] = ['calendar.findFree', 'calendar.listBusy', 'calendar.listWithPerson'];

/** True if the answer of a template says itself which people of the message it leaves out. */
export const saysWhomItLeavesOut = (template: Template): boolean =>
  template.need !== 'write' && OWN.some(action => runs(template, action));

/**
 * Says, before an answer from the asker's own calendar, that it leaves out a person the message names: the bot cannot
 * see their calendar, or searches for one person only.
 */
export function uncoveredPeopleSay(
  context: Context,
  template: Template,
  { slots, reading }: { slots: SlotValues; reading: Reading },
): Say[] {
  const { others, whose } = reading;
  if (!others || whose || !OWN.some(action => runs(template, action))) return [];
  const used = namedPeopleIn(template, slots);
  const left = others.people.filter(person => !used.some(held => isUsed(held, person)));
  const isOneOfSeveral = runs(template, 'calendar.listWithPerson') && left.length < others.people.length;
  if (isOneOfSeveral)
    return left.length > 0 ? [botSay(context, 'onlyOnePerson', { people: left.map(personView) })] : [];
  if (left.length === 0 && (others.people.length > 0 || !others.unnamed)) return [];
  return [cannotSeeSay(context, { of: 'people', name: '', people: left })];
}

function isUsed(held: PersonMention, { name = '', email }: PersonMention): boolean {
  return email === undefined ? (held.name ?? '').toLowerCase().includes(name.toLowerCase()) : held.email === email;
}
