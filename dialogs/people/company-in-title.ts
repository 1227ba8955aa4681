import type { Context } from '../context.ts';
import type { SlotValues } from '../engine/state.ts';
import { formatList } from '../prompts/format.ts';
import type { Say } from '../prompts/message.ts';
import { botSay } from '../prompts/say.ts';
import { renderSetting } from '../prompts/views.ts';
import { slotValue, withValues } from '../slots/values.ts';
import type { Template } from '../templates/template.ts';
import { type Invitee, needsLookUp } from './invitee.ts';
import { isNamedIn } from './named-in-title.ts';

/*
 * "Cinema with Jake" asks to invite nobody. If no one in the calendar is called Jake, he is no guest, and the title says who
 * comes.
 */

/** True for somebody who is only said to be there, and whom nobody in the calendar is called. */
const isUnknownCompany = ({ why, invited }: Invitee): boolean => why === 'nobody' && !invited;

/** The slots of a new event whose title has the names that nobody in the calendar has. */
export function withCompanyInTitle(context: Context, template: Template, slots: SlotValues): SlotValues {
  const people = slotValue(template, slots, 'people') ?? [];
  const company = people.filter(isUnknownCompany);
  if (!takesCompany(template) || company.length === 0) return slots;
  const guests = people.filter(one => !isUnknownCompany(one));
  const title = titleWith(context, slotValue(template, slots, 'title'), company);
  return withValues(template, slots, { people: guests, title });
}

/** True if the names of a dialog that has no title yet may become a part of it. */
export const awaitsCompany = (template: Template, slots: SlotValues): boolean =>
  takesCompany(template) &&
  slotValue(template, slots, 'title') === undefined &&
  (slotValue(template, slots, 'people') ?? []).some(one => needsLookUp(one) && !one.invited && !one.spokenOf);

const takesCompany = ({ writes, slots }: Template): boolean =>
  writes === 'new' && slots.some(({ type }) => type === 'title');

function titleWith(context: Context, before: string | undefined, company: readonly Invitee[]): string {
  const others = company.filter(({ name = '' }) => before === undefined || !isNamedIn(before, name));
  const name = formatList(others.map(calledInTitle), context.setting.locale);
  if (before === undefined || others.length === 0) return before ?? name;
  const withName = (title: string): string => context.set.words.titleWith({ title, name }, renderSetting(context));
  // "Lunch with the notary" with one more name says "with" already.
  const lead = ` ${withName('').trim().split(' ')[0]} `;
  return before.toLowerCase().includes(lead) ? `${before}, ${name}` : withName(before);
}

const calledInTitle = ({ name = '', honorific }: Invitee): string =>
  [honorific, name].flatMap(word => (word ? word.charAt(0).toUpperCase() + word.slice(1) : [])).join(' ');

/** Says who is named in the title only. Who is all of the title needs no word: "see Dr Patel". */
export function companyNotices(
  context: Context,
  template: Template,
  { before, after }: { before: SlotValues; after: SlotValues },
): Say[] {
  const left = slotValue(template, after, 'people') ?? [];
  const gone = (slotValue(template, before, 'people') ?? []).filter(
    one => needsLookUp(one) && !one.spokenOf && !left.some(({ name, said }) => one.name === (said ?? name)),
  );
  const title = slotValue(template, after, 'title') ?? '';
  const company = gone.filter(({ name = '' }) => isNamedIn(title, name));
  if (!takesCompany(template) || company.length === 0 || slotValue(template, before, 'title') === undefined) return [];
  const names = formatList(company.map(calledInTitle), context.setting.locale);
  return [botSay(context, 'onlyInTitle', { names })];
}

/** The slots after "without Jake", who is named at the end of the title only. */
export function withoutCompanyInTitle(
  context: Context,
  { template, slots }: { template: Template; slots: SlotValues },
  name: string,
): SlotValues | undefined {
  const title = takesCompany(template) ? slotValue(template, slots, 'title') : undefined;
  const company = context.set.words.titleWith({ title: '', name }, renderSetting(context)).trim();
  if (title === undefined || name === '' || !title.toLowerCase().endsWith(` ${company.toLowerCase()}`))
    return undefined;
  return withValues(template, slots, { title: title.slice(0, -company.length - 1) });
}
