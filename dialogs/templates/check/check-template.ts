import { basename } from 'node:path';
import { didYouMean, type Fault, listed } from '../../../core/faults.ts';
import type { Path } from '../../../core/yaml/positions.ts';
import type { ActionDefinitions } from '../../actions/action-definition.ts';
import type { Preset } from '../../slots/slot-type.ts';
import { type ShownCard, shownCards } from '../files/card-file.ts';
import type { SlotFile, TemplateFile } from '../files/schema.ts';
import { type Source, textFaults } from '../files/source.ts';
import { dialogSteps, type NextInFile, nextOf } from '../files/steps-of.ts';
import { missingFile } from '../folders/misnamed-files.ts';
import type { Fields } from '../shapes.ts';
import { type CardSource, checkCard } from './check-card.ts';
import { checkOptions } from './check-options.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkReplies, knownReplies } from './check-replies.ts';
import { checkUse } from './check-use.ts';
import { checkEntityConditions, checkValues, circularValues } from './check-values.ts';
import { checkCondition } from './liquid/check-condition.ts';
import { isTaken } from './names.ts';
import { checkActions, checkInputs, checkSteps } from './steps/check-steps.ts';
import { StepNames } from './steps/step-names.ts';

/** The other files that a template can refer to. */
export type Known = {
  /** Undefined if the auth profiles are checked elsewhere. */
  profiles: ReadonlySet<string> | undefined;
  /** Those of services. */
  serviceProfiles: ReadonlySet<string>;
  templates: ReadonlySet<string>;
  /** By name; undefined for a card with faults of its own. */
  cards: ReadonlyMap<string, CardSource | undefined>;
  presets: readonly Preset[];
  /** With the templates that can be steps. */
  actions: ActionDefinitions;
  /** The templates to which others lead, and those that are steps of others. */
  reached: ReadonlySet<string>;
  steps: ReadonlySet<string>;
  /** In a translation, whose texts need not show all that those of the original do. */
  isTranslation: boolean;
};

/** Checks what the schema cannot: references to other files, the texts, and whether the parts fit together. */
export function checkTemplate(source: Source<TemplateFile>, known: Known): Fault[] {
  const { file } = source;
  const names = new StepNames(file, known);
  const seen = names.everywhere;
  const strange = checkActions(source, names, known.actions);
  return withoutCircles(file, [
    ...(strange.length > 0 || known.steps.has(file.name) || known.isTranslation
      ? []
      : checkUse(source, names, known.cards)),
    ...checkProfile(source, names, known),
    ...checkReach(source, known, names),
    ...nextOf(file).flatMap(next => checkNext(source, next, { names, known, isStrange: strange.length > 0 })),
    ...dialogSteps(file).flatMap(({ name, index }) =>
      unknownName(source, ['do', index, 'template'], { name, known: known.templates, what: 'dialog template' }),
    ),
    ...(file.utterances ?? []).flatMap((utterance, at) => checkPlaceholders(source, ['utterances', at], utterance)),
    // Before all that uses them, since texts with an unusable value have the same cause.
    ...(strange.length > 0 ? [] : checkValues(source, names.everything)),
    ...Object.entries(file.entities).flatMap(([name, slot]) =>
      checkSlot(source, { name, slot }, { seen, asked: { ...seen, ...askedFields(names, name) } }),
    ),
    ...checkEntityConditions(source, names.everything),
    ...checkEntityNames(source),
    ...(strange.length > 0 ? strange : checkWhatItDoes(source, names, known)),
  ]);
}

/** No entity hides what every text can use. */
function checkEntityNames({ yaml, file }: Source<TemplateFile>): Fault[] {
  return Object.keys(file.entities)
    .filter(isTaken)
    .map(name => {
      const hint = `Choose another name: every text can use \`${name}\` already.`;
      return yaml.fault(['entities', name], `\`${name}\` is already the name of something else`, { atKey: true, hint });
    });
}

/** A value that needs itself cannot be used either, which its own fault says. */
function withoutCircles(file: TemplateFile, faults: readonly Fault[]): Fault[] {
  const circular = circularValues(file).map(({ name }) => `value ${name}`);
  return faults.filter(({ cause = '' }) => !circular.some(one => cause.endsWith(one)));
}

/** Checks the steps, and the texts that show their results. */
function checkWhatItDoes(source: Source<TemplateFile>, names: StepNames, known: Known): Fault[] {
  const { yaml, file } = source;
  const { card } = file.replies;
  return [
    ...textFaults(yaml, ['confirm'], { text: file.confirm, seen: names.confirm }),
    ...checkSteps(source, names),
    ...checkReplies(source, names),
    ...shownCards(file).flatMap(shown => checkShownCard(source, shown, { names, known })),
    ...(card !== undefined && typeof card !== 'string'
      ? [yaml.fault(['replies', 'card'], '`card` must be the name of one card')]
      : []),
  ];
}

/** A template has a profile if a step of it needs one. */
function checkProfile(source: Source<TemplateFile>, { steps }: StepNames, known: Known): Fault[] {
  const { profile } = source.file;
  const needing = steps.find(({ definition }) => !definition.isDialog && definition.profile === undefined);
  if (profile !== undefined) {
    const { profiles, serviceProfiles } = known;
    if (needing && serviceProfiles.has(profile)) {
      const message = `\`${profile}\` is the profile of a service, and \`${needing.action}\` needs a calendar`;
      return [source.yaml.fault(['profile'], message, { hint: calendarProfiles(known) })];
    }
    return profiles ? unknownName(source, ['profile'], { name: profile, known: profiles, what: 'auth profile' }) : [];
  }
  return needing
    ? [source.yaml.fault([], `\`profile\` is missing: \`${needing.action}\` needs one`, { atKey: true })]
    : [];
}

const calendarProfiles = ({ profiles, serviceProfiles }: Known): string => {
  const names = [...(profiles ?? [])].filter(name => !serviceProfiles.has(name));
  return names.length > 0 ? `There are: ${listed(names)}` : 'Write an auth profile for a calendar.';
};

/** Words, a command or another template must lead to each template. What is said about one event leads to those for several. */
function checkReach({ yaml, file }: Source<TemplateFile>, { reached }: Known, { steps }: StepNames): Fault[] {
  const isLedTo = steps.some(({ definition }) => definition.each !== undefined || definition.byCommand);
  if (file.utterances || isLedTo || reached.has(file.name)) return [];
  const hint = 'Without them, another template must name it under `next` or `do`.';
  return [yaml.fault([], '`utterances` is missing', { atKey: true, hint })];
}

/** `isStrange`: an action is unknown, and so are the results that conditions and values could use. */
type Around = { names: StepNames; known: Known; isStrange: boolean };

/** Checks a template to offer: that it exists, and that it can take the values. */
function checkNext(source: Source<TemplateFile>, next: NextInFile, { names, known, isStrange }: Around): Fault[] {
  const { yaml, file } = source;
  const { template, inputs, path } = next;
  const isShort = typeof file.next[Number(path[1])] === 'string';
  const place = isShort ? path : [...path, 'template'];
  const unknown = missing(
    template,
    unknownName(source, place, { name: template, known: known.templates, what: 'dialog template' }),
  );
  const definition = known.actions.get(template);
  if (unknown.length > 0 || !definition || isStrange) return unknown;
  const { presets } = known;
  const step = { action: template, definition, inputs, implied: [], namedAt: { path: place, atKey: false } };
  const faults = next.if === undefined ? [] : checkCondition(next.if, names.done);
  return [
    ...checkInputs(source, { ...step, inputsPath: [...path, 'with'], seen: names.done, presets }),
    ...faults.map(({ message, ...rest }) => yaml.fault([...path, 'if'], message, rest)),
  ];
}

/** The values that the question for an entity has only after a look-up. */
const askedFields = ({ steps }: StepNames, entity: string): Fields =>
  Object.assign(
    {},
    ...steps.flatMap(({ inputs, definition }) =>
      Object.keys(inputs)
        .filter(input => isOnly(inputs[input] ?? '', entity))
        .map(input => definition.asks?.[input] ?? {}),
    ),
  );

const isOnly = (text: string, entity: string): boolean =>
  new RegExp(`^\\{\\{\\s*${entity}\\s*\\}\\}$`).test(text.trim());

/** Checks that the template is called like its file. */
export function checkName({ yaml, file }: Source<TemplateFile>): Fault[] {
  const expected = basename(yaml.file, '.yaml');
  if (file.name === expected) return [];
  const hint = `Write \`name: ${expected}\`, or rename the file.`;
  return [{ ...yaml.fault(['name'], `the file is called ${expected}.yaml`, { hint }), cause: missingFile(file.name) }];
}

type Named = { name: string; known: Iterable<string>; what: string; atKey?: true };

function unknownName({ yaml }: Source<unknown>, path: Path, { name, known, what, ...place }: Named): Fault[] {
  const names = [...known];
  if (names.includes(name)) return [];
  const hint = didYouMean(name, names) ?? (names.length > 0 ? `There are: ${listed(names)}` : undefined);
  return [yaml.fault(path, `there is no ${what} \`${name}\``, { hint, ...place })];
}

/** Without the template or the card that a name means, the rest of the file works. */
const missing = (name: string, faults: readonly Fault[]): Fault[] =>
  faults.map(fault => ({ ...fault, severity: 'local', cause: missingFile(name) }));

/** A card stands under a text that the template can say, and shows what this text can show. */
function checkShownCard(
  source: Source<TemplateFile>,
  { at, name, path }: ShownCard,
  { names, known }: { names: StepNames; known: Known },
): Fault[] {
  const texts = new Map<string, Fields>([['confirm', names.confirm], ...knownReplies(source.file, names)]);
  const seen = texts.get(at);
  if (!seen) return unknownName(source, path, { name: at, known: texts.keys(), what: 'text', atKey: true });
  if (!known.cards.has(name)) {
    return missing(`cards/${name}`, unknownName(source, path, { name, known: known.cards.keys(), what: 'card' }));
  }
  const card = known.cards.get(name);
  if (!card) return [];
  // A value that the card lacks has its cause in the template.
  return checkCard(card, seen).map(({ cause, ...fault }) => ({
    ...fault,
    ...(cause && { cause: cause.replace(fault.file, source.yaml.file) }),
  }));
}

type InTexts = { seen: Fields; asked: Fields };

type NamedSlot = { name: string; slot: SlotFile };

function checkSlot({ yaml }: Source<TemplateFile>, { name, slot }: NamedSlot, { seen, asked }: InTexts): Fault[] {
  const path = ['entities', name];
  const faults = [
    ...textFaults(yaml, [...path, 'ask'], { text: slot.ask, seen: asked }),
    ...textFaults(yaml, [...path, 'invalid'], { text: slot.invalid, seen }),
  ];
  if (slot.required !== false && slot.ask === undefined) {
    faults.push(
      yaml.fault(path, `\`${name}\` is required but has no \`ask\``, { atKey: true, hint: 'Write the question.' }),
    );
  }
  return [...faults, ...checkOptions(yaml, name, slot)];
}
