import { suggestedBy, templateOf } from '../../context.ts';
import type { Beginning } from '../../engine/event.ts';
import { baseOf, type Dialog, NOTHING, type PendingAt, type SlotValues } from '../../engine/state.ts';
import { ended, goTo, newDialog, prefixed, type Transition, type Turn, waitFor } from '../../engine/transition.ts';
import type { Button, Say } from '../../prompts/message.ts';
import { titlesOf } from '../../questions/offer-titles.ts';
import { isWrite } from '../../run/plan.ts';
import { asSlots } from '../../run/step-slots.ts';
import { optionTitle, optionTitles } from '../../slots/values.ts';
import type { Template } from '../../templates/template.ts';

type OfferedResults = { pending: PendingAt<'offer'>; buttons: Button[] };

/** The templates that need no plain button: that of an offer whose buttons name it, or all that do something with an event. */
export function namedBy(turn: Turn, dialog: Dialog, { pending }: OfferedResults): readonly string[] {
  if (!pending.templates) return titlesOf(turn, pending).length > 0 ? [pending.template] : [];
  const { next } = templateOf(turn, dialog);
  return next.flatMap(({ template }) => (turn.set.templates.get(template)?.writes ? [template] : []));
}

/** One result, and the template that continues with it. */
type Suggestion = { beginning: Beginning; next: Template };

/** What a result begins without being chosen: its own confirmation asks whether to do it. */
export function begunAtOnce(turn: Turn, dialog: Dialog, [only]: readonly Beginning[] = []): Dialog | undefined {
  const next = only?.atOnce && suggestedBy(turn, templateOf(turn, dialog), only.writes);
  return next ? newDialog(next, inSlots(next, only.slots)) : undefined;
}

/** Offers each result as a button that continues with it. */
export function offered(turn: Turn, dialog: Dialog, beginnings: readonly Beginning[]): OfferedResults | undefined {
  const template = templateOf(turn, dialog);
  const suggestions = beginnings.flatMap((beginning): Suggestion | [] => {
    const next = suggestedBy(turn, template, beginning.writes);
    return next ? { beginning, next } : [];
  });
  const [first, second] = suggestions;
  // The numbers of the buttons are those of the lines shown.
  if (!first || suggestions.length < beginnings.length) return undefined;
  const nonce = turn.newNonce();
  const isCalled = suggestions.every(({ beginning }) => beginning.writes !== undefined);
  const { agreed } = first.beginning;
  return {
    pending: {
      at: 'offer',
      template: first.next.name,
      ...(isCalled && { templates: suggestions.map(({ next }) => next.name) }),
      nonce,
      options: suggestions.map(({ beginning, next }) => inSlots(next, beginning.slots)),
      ...(agreed && !second && { agreed: inSlots(first.next, agreed) }),
      back: NOTHING,
    },
    buttons: isCalled ? calledButtons(suggestions, nonce) : offerButtons(first.next, beginnings, nonce),
  };
}

function inSlots({ steps }: Template, inputs: SlotValues): SlotValues {
  const [write] = steps.filter(isWrite);
  return write ? asSlots(write, inputs) : inputs;
}

/** Results are numbered; what can be done with one result is called by its title. */
function offerButtons(template: Template, options: readonly Beginning[], nonce: string): Button[] {
  const titles = optionTitles(
    template,
    options.map(({ slots }) => slots),
  );
  if (!titles)
    return numbered(
      options.map(({ label = '' }) => ({ label })),
      nonce,
    );
  return titles.map((title, index) => ({ title, text: title, value: { nonce, pick: String(index) } }));
}

/** Each result says what is done with it: "2. Decline: Sales forecast". */
const calledButtons = (suggestions: readonly Suggestion[], nonce: string): Button[] =>
  numbered(
    suggestions.map(({ beginning: { label = '', slots }, next }) => ({
      label: `${optionTitle(next, inSlots(next, slots)) ?? next.title}: ${label}`,
    })),
    nonce,
  );

/** The offer stays open unless another dialog resumes. If that dialog can use the offer, it takes it over. */
export function endedWithOffer(turn: Turn, offer: PendingAt<'offer'>, says: readonly Say[]): Transition {
  if (turn.state.later) return ended(turn, ...says);
  const next = turn.state.held?.at(-1);
  if (!next) return waitFor(turn, offer, ...says);
  const base = baseOf(next);
  const isUsed = 'dialog' in base && base.dialog.template === offer.template;
  return isUsed ? prefixed(says, goTo(turn, offer, { type: 'resume' })) : ended(turn, ...says);
}

export const numbered = (options: readonly { label: string }[], nonce: string): Button[] =>
  options.map(({ label }, index) => ({
    title: `${index + 1}. ${label}`,
    text: String(index + 1),
    value: { nonce, pick: String(index) },
  }));
