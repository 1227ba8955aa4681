import type { TemplateSet } from '../../../dialogs/index.ts';
import { crossValidate } from '../../../nlu/index.ts';
import { ownTemplates } from './shipped-utterances.ts';

/** An utterance is reported if another template would get it with at least this confidence. */
const MIN_CONFIDENCE = 0.7;

type Trial = ReturnType<typeof crossValidate>[number];

/**
 * How many utterances would start their own template if they were not examples of it, and what the others would start. A
 * designer should reword those that collide, or add more examples.
 * @param all  also between shipped templates, where a designer has changed nothing
 * @returns '' if a designer has changed nothing in the language
 */
export function collisions(set: TemplateSet, all: boolean): string {
  const { language, templates } = set;
  const own = ownTemplates(set);
  if (own.size === 0 && !all) return '';
  const sketches = [...templates.values()].map(({ sketch }) => sketch);
  const trials = crossValidate(sketches, language);
  const lost = trials.filter(({ template, taken }) => taken !== template);
  const shown = all ? lost : lost.filter(({ template, taken = '' }) => own.has(template) || own.has(taken));
  const right = `${trials.length - lost.length} of ${trials.length}`;
  const lines = [
    `\n${right} utterances in "${language}" would start their template if they were not examples of it themselves.`,
    ...(shown.length > 0 ? ['The others would start:', ...instead(shown)] : []),
    ...collisionsAmong(shown),
    ...(shown.length < lost.length ? ['`npm run templates -- check --all` shows those of shipped templates too.'] : []),
  ];
  return `${lines.join('\n')}\n`;
}

/** "  get-event: busy-by-date-range 4, none 1" */
const instead = (lost: readonly Trial[]): string[] =>
  [...Map.groupBy(lost, ({ template }) => template)].map(([name, ofIt]) => `  ${name}: ${takenInstead(ofIt)}`);

/** "busy-by-date-range 4, get-event 3, none 1" */
function takenInstead(trials: readonly Trial[]): string {
  const byTaken = Map.groupBy(trials, ({ taken }) => taken ?? 'none');
  return [...byTaken]
    .toSorted(([, one], [, other]) => other.length - one.length)
    .map(([name, { length }]) => `${name} ${length}`)
    .join(', ');
}

function collisionsAmong(lost: readonly Trial[]): string[] {
  const clear = lost.filter(({ taken, confidence }) => taken !== undefined && confidence >= MIN_CONFIDENCE);
  const lines = clear.map(({ template, utterance, taken }) => `  ${template}: “${utterance}” looks like ${taken}`);
  return lines.length > 0 ? ['Utterances that collide with another template:', ...lines] : [];
}
