import { type Context, templateOf } from '../context.ts';
import type { ActionResult, EventOf, Results } from '../engine/event.ts';
import type { Dialog, NextDialog } from '../engine/state.ts';
import { goOn, newDialog, type Transition, type Turn, withState } from '../engine/transition.ts';
import { startsByWords, templateButtons } from '../prompts/buttons.ts';
import type { Button } from '../prompts/message.ts';
import { tapped } from '../run/agreement.ts';
import { Resolver } from '../run/resolve.ts';
import { withDone } from '../run/result-names.ts';
import type { NextTemplate, Template } from '../templates/template.ts';

/**
 * `offered`: the templates that other buttons of the message begin, so they need no plain button. `found`: the
 * values that fit; each starts the same template again.
 */
type Ended = { results: Results; offered: readonly string[]; found?: ActionResult['choose'] };

/** Offers what can come next, and remembers the values that are handed on. */
export function offerNext(
  turn: Turn,
  dialog: Dialog,
  { results, offered: begun, found }: Ended,
): { turn: Turn; found: Button[]; buttons: Button[] } {
  const next = templateOf(turn, dialog).next.filter(
    ({ template, title }) => title !== undefined || !begun.includes(template),
  );
  const { steps } = templateOf(turn, dialog);
  const resolver = new Resolver(
    turn,
    dialog,
    steps.reduce((seen, step) => withDone(step, seen), results),
  );
  const each = eachOf(dialog, found);
  const others = next.flatMap(one => offeredBy(turn, one, resolver) ?? []);
  const options = [...each, ...others].flatMap(({ option }) => option ?? []);
  const { next: _before, ...state } = turn.state;
  const nonce = options.length > 0 ? turn.newNonce() : '';
  const buttonOf = ({ button, option }: Offered): Button =>
    option ? { ...button, value: { nonce, pick: String(options.indexOf(option)) } } : button;
  return {
    turn: withState(turn, { ...state, ...(options.length > 0 && { next: { nonce, options } }) }),
    found: each.map(buttonOf),
    buttons: others.map(buttonOf),
  };
}

type Offered = { button: Button; option?: NextDialog };

/** The same dialog with each of the values. The state keeps their numbers and not their names, which are the calendar's. */
const eachOf = ({ template, slots }: Dialog, found: ActionResult['choose']): Offered[] =>
  (found?.options ?? []).map(({ label, value }, index) => {
    const number = String(index + 1);
    return {
      button: { title: `${number}. ${label}`, text: number },
      option: { template, title: number, slots: { ...slots, [found?.slot ?? '']: value } },
    };
  });

/** A template that words start is offered by its words, unless it gets a title or values of its own. */
function offeredBy(context: Context, next: NextTemplate, resolver: Resolver): Offered | undefined {
  const template = context.set.templates.get(next.template);
  if (!template || (next.if && !resolver.holds(next.if))) return undefined;
  const [plain] = templateButtons([template]);
  const { title = template.title } = next;
  const slots = slotsFor(context, template, next, resolver);
  const isPlain = startsByWords(template) && next.title === undefined && Object.keys(slots).length === 0;
  if (isPlain && plain) return { button: plain };
  return { button: { title, text: title }, option: { template: template.name, title, slots } };
}

const slotsFor = ({ set }: Context, { name }: Template, { inputs }: NextTemplate, resolver: Resolver) =>
  resolver.inputs(set.actions.get(name)?.inputs ?? {}, inputs).inputs;

/** Begins the template of a button that was just shown; undefined for any other button. */
export function startNext(turn: Turn, { value }: EventOf<'button'>): Transition | undefined {
  const { next } = turn.state;
  return next?.nonce === value.nonce ? begun(turn, next.options[Number(value.pick)]) : undefined;
}

/** Where buttons send only their text, the title of one that was just shown begins its template. */
export function startNextCalled(turn: Turn, text: string): Transition | undefined {
  const said = text.toLowerCase();
  return begun(
    turn,
    turn.state.next?.options.find(({ title }) => title.toLowerCase() === said),
  );
}

function begun(turn: Turn, option: NextDialog | undefined): Transition | undefined {
  const template = option && turn.set.templates.get(option.template);
  return template && goOn(turn, tapped(template, newDialog(template, option.slots)));
}
