import { hasLiquid } from '../expressions/expression.ts';
import { shownCards } from '../files/card-file.ts';
import type { TemplateFile } from '../files/schema.ts';
import { dialogSteps, nextOf, stepsOf } from '../files/steps-of.ts';
import { nameOf } from '../verdicts.ts';
import type { Known } from './check-template.ts';

/**
 * What the check of a template depends on besides its own file. As long as it is the same, an edit elsewhere changes
 * nothing that the check finds.
 */
export function surroundingsOf(file: TemplateFile, known: Known): unknown[] {
  const { profiles = [], serviceProfiles, templates, cards, presets, actions, reached, steps } = known;
  const does = stepsOf(file, actions);
  const led = [...nextOf(file), ...dialogSteps(file).map(({ name }) => ({ template: name, inputs: {} }))];
  const named = [...does.map(({ action }) => action), ...led.map(({ template }) => template)];
  const shown = shownCards(file).map(({ name }) => name);
  const handed = [...does, ...led].flatMap(({ inputs }) => Object.values<string>(inputs));
  const isWhole =
    named.every(name => actions.has(name)) &&
    led.every(({ template }) => templates.has(template)) &&
    shown.every(name => cards.has(name));
  return [
    reached.has(file.name),
    steps.has(file.name),
    ...named.map(name => actions.get(name)),
    ...shown.map(name => cards.get(name)),
    ...profiles,
    ...serviceProfiles,
    // A literal can be the name of a range.
    ...(handed.every(hasLiquid) ? [] : presets),
    // The hint about an unknown name can be any that is known.
    ...(isWhole ? [] : [...templates, ...cards.keys(), ...actions.values()]),
  ];
}

/** The templates that others lead to, as their files hold them, and the language of all. */
type Others = { language: string; led: readonly unknown[] };

/** A name for all that the checks of one language's templates may look at besides their own files. */
export function nameOfSurroundings(known: Known, { language, led }: Others): string {
  const { profiles, serviceProfiles, templates, cards, presets, reached, steps } = known;
  const lists = [profiles ?? [], serviceProfiles, templates, reached, steps, presets].map(list => [...list]);
  const shown = [...cards].map(([name, card]) => [name, card?.yaml.value]);
  return nameOf([language, profiles !== undefined, ...lists, shown, led]);
}
