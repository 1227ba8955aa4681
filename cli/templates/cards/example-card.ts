import { BotError } from '../../../core/errors.ts';
import { didYouMean } from '../../../core/faults.ts';
import { USUAL_HOURS } from '../../../dialogs/index.ts';
import { withNamedValues } from '../../../dialogs/prompts/views.ts';
import type { AdaptiveCard, Card } from '../../../dialogs/templates/rendering.ts';
import type { Template, TemplateSet } from '../../../dialogs/templates/template.ts';
import { actionShapes } from '../action-shapes.ts';
import type { TerminalSetting } from '../context.ts';
import { declaredValues } from './declared-values.ts';
import { exampleValues } from './example-values.ts';

/** A template that shows a card, and after what. */
type Use = { card: Card; template: Template; at: string };

/**
 * A card with example values of the first template that shows it.
 * @throws BotError "settings/invalid" if no template shows a card of that name
 */
export function exampleCard(
  { templates, words, presets }: TemplateSet,
  name: string,
  setting: TerminalSetting,
): AdaptiveCard {
  const uses = [...templates.values()].flatMap(usesOf);
  const use = uses.find(({ card }) => card.name === name);
  if (!use) throw unknownCard(name, new Set(uses.map(({ card }) => card.name)));
  const { confirm, outcome } = actionShapes(use.template);
  const found = use.at === 'confirm' ? confirm : outcome(use.at);
  const declared = declaredValues(use.template, { ...setting, workingHours: USUAL_HOURS, presets });
  const base = { zone: setting.zone, showZone: false, account: '', showAccount: false, example: '' };
  const rendering = { zone: setting.zone, locale: setting.locale, now: setting.now, words, turn: 0 };
  const values = { ...base, ...exampleValues(use.template, found, setting), ...declared };
  return use.card.render(withNamedValues(use.template, values, rendering), rendering);
}

const usesOf = (template: Template): Use[] =>
  Object.entries(template.cards).map(([at, card]) => ({ card, template, at }));

function unknownCard(name: string, known: ReadonlySet<string>): BotError {
  const hint = didYouMean(name, known) ?? `There are: ${[...known].toSorted().join(', ')}.`;
  return new BotError('settings/invalid', `No template shows a card “${name}”. ${hint}`);
}
