import { z } from 'zod';
import { keysOf } from '../../../core/records.ts';
import { builtInActions } from '../../actions/definitions.ts';
import { slotTypes } from '../../slots/index.ts';
import { ownInEachLanguage, translatable } from './texts-of.ts';

/**
 * The files that designers edit. One schema is the check, the type and (as JSON Schema) the editor's help, so each
 * field is described here. `translatable` and `ownInEachLanguage` mark the fields that a translation replaces.
 */

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"');
const slotName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and "_"');
const text = z.string().min(1).max(6000);
/** One text, or several variants that take turns. */
export const texts = z.union([text, z.array(text).min(1)]);
export const phrase = z.string().min(1).max(200);

const condition = z.string().min(1).max(500);
/** Editors suggest the actions of this project, and go by the pattern; the check knows all actions, and which is meant. */
const action = z.union([z.enum(keysOf(builtInActions)), z.string().min(1).meta({ pattern: '\\.' })]);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const inputs = z.record(slotName, scalar);

const stepFields = z.object({
  template: name.optional().describe('Another template to run first, in place of an action'),
  action: action.optional().describe('An action that takes the entities with the names of its inputs'),
  with: inputs.optional().describe('Values for the entities of that template, or inputs of that action that differ'),
  if: condition.optional().describe('The step runs only if this condition holds'),
  as: slotName.optional().describe('The name under which its results are visible'),
});

const CARDS = 'The cards under the texts, by the text: `confirm`, `done` or another of the replies';
const DO = 'In place of `action`: actions in order, with inputs of their own';
const STEP = 'An action with its inputs: `calendar.findFree: { range: this week }`';
const step = stepFields.catchall(inputs).describe(STEP);
/** For editors, each input counts as a text; `literal-texts.ts` knows which ones are. */
const inputsAsWritten = z.record(slotName, translatable(scalar));
const stepAsWritten = stepFields
  .extend({ with: inputsAsWritten.optional().describe(stepFields.shape.with.description ?? '') })
  .catchall(inputsAsWritten)
  .describe(STEP);

const next = z
  .strictObject({
    template: name.describe('The template to offer'),
    as: slotName.optional().describe('A name for translations, needed where several entries name the same template'),
    title: translatable(z.string().min(1).max(80).optional().describe('The text of its button; by default its title')),
    with: inputs.default({}).describe('Values for its entities, as if they had been said'),
    if: condition.optional().describe('It is offered only if this condition holds'),
  })
  .describe('A template to offer as a button');

const option = z
  .strictObject({
    value: name.describe('The value of the option, for texts and for the action'),
    title: translatable(z.string().min(1).describe('The text of its button')),
    phrases: translatable(z.array(phrase).default([]).describe('What people say to choose it')),
    words: translatable(
      z
        .array(phrase)
        .default([])
        .describe('Words that choose it only in one of the `frames`, or as the whole answer to its question: "blue"'),
    ),
    frames: translatable(
      z.array(phrase).optional().describe('What stands around its `words`, in place of the `frames` of the entity'),
    ),
    answers: translatable(
      z
        .array(phrase)
        .default([])
        .describe('Words that choose it only as the whole answer to its question: "1", "the one on {day}"'),
    ),
  })
  .describe('One of the options');

const slot = z.strictObject({
  use: slotName.optional().describe('An entity of shared.yaml; other fields here replace its fields'),
  type: z.enum(keysOf(slotTypes)).describe('The kind of value'),
  names: translatable(
    z.array(phrase).default([]).describe('What people call it when they change it: "title", "subject"'),
  ),
  if: condition.optional().describe('It is asked for and counts only while this condition holds: `attendees.size > 0`'),
  required: z
    .union([z.boolean(), condition])
    .default(false)
    .describe('Asked for if the message does not say it; true, or a condition'),
  default: translatable(z.string().optional().describe('Used if the message does not say it, in words: "30 minutes"')),
  ask: translatable(texts.optional().describe('The question')),
  invalid: translatable(texts.optional().describe('Said if the answer does not fit, before the question is repeated')),
  example: translatable(z.string().optional().describe('An answer that fits; shown as {{ example }} in `invalid`')),
  options: z.array(option).optional().describe('For type `choice`: the options'),
  frames: translatable(
    z
      .array(phrase)
      .default([])
      .describe('What stands around the `words` of an option: "make/paint … {option}"; … is up to some words'),
  ),
  retries: z.int().min(1).max(5).default(3).describe('How many answers may fail to fit before `after` happens'),
  after: z.enum(['offer', 'cancel']).default('offer').describe('After that: offer ways out, or cancel'),
});

const modes = ['per-user', 'pre-authorized'] as const;
export type Mode = (typeof modes)[number];

export const templateSchema = z.strictObject({
  name: name.describe('The same as the file name'),
  title: translatable(
    z
      .string()
      .min(1)
      .max(80)
      .optional()
      .describe('What the user gets; shown on a button or in a list; by default the name'),
  ),
  help: translatable(text.optional().describe('One plain sentence about what it does')),
  example: translatable(
    z.string().optional().describe('A sentence that starts it; its button in the greeting sends this'),
  ),
  enabled: z.boolean().default(true),
  order: z.int().default(100).describe('Its position in the greeting; lower is earlier'),
  profile: name.optional().describe('The auth profile that its action uses'),
  modes: z
    .array(z.enum(modes))
    .min(1)
    .default([...modes])
    .describe("per-user: works with the person's own account; pre-authorized: works with a shared account"),
  inGroups: z
    .enum(['private', 'shown'])
    .default('private')
    .describe(
      "In a group or channel: answer in the person's private chat with the bot, or show the answer to the whole group",
    ),
  interruptions: z
    .enum(['hold', 'switch', 'ask'])
    .default('ask')
    .describe(
      'If the person asks for something else meanwhile, other than a look at the calendar: come back afterwards, drop this, or ask',
    ),
  utterances: ownInEachLanguage(
    z
      .array(phrase)
      .min(3)
      .optional()
      .describe(
        'What people say to start it; {entity} stands for the value of an entity. Without them, only other templates lead to it',
      ),
  ),
  entities: z.record(slotName, slot).default({}),
  values: z
    .record(slotName, z.string().min(1).max(1000))
    .default({})
    .describe('Named values, each one output: `outside: "{{ attendees | reject_domain: \'example.com\' }}"`'),
  confirm: translatable(
    texts.optional().describe('The question before the action; required for actions that change the calendar'),
  ),
  cards: z.record(z.string(), name).default({}).describe(CARDS),
  confirmCard: name.optional().describe('The same as `confirm` under `cards`'),
  action: action.optional().describe('The action that it runs, with the entities of the same names as inputs'),
  with: inputs.optional().describe('Inputs of `action` that are not just the entities of the same names'),
  do: z.array(step).min(1).max(10).optional().describe(DO),
  page: z.int().min(1).max(50).default(10).describe('The number of list lines on a page'),
  pictures: z
    .boolean()
    .default(true)
    .describe('Show a day or week with many events, and free time with others, as a picture too'),
  replies: z
    .object({ card: z.string().optional() })
    .catchall(translatable(texts))
    .describe('`done`, and texts for other outcomes; `card` is the same as `done` under `cards`'),
  next: z
    .array(z.union([name, next]))
    .default([])
    .describe('Templates to offer as buttons afterwards'),
});

export const presetRangesSchema = z.strictObject({
  ranges: z
    .array(
      z.strictObject({
        name: name.describe('Its unique name'),
        title: translatable(z.string().min(1).describe('The text of its button')),
        phrases: translatable(z.array(phrase).min(1).describe('What people say to choose it')),
        start: z.string().optional().describe('Its start: "today", "now", "start of week + 1 week"'),
        end: z.string().optional().describe('Its end, exclusive: "today + 1 day"'),
        dates: z
          .array(z.string())
          .min(1)
          .optional()
          .describe(
            'In place of start and end: days, the last included, such as "2026-12-21 to 2027-01-03"; the current ones count, or else the next',
          ),
        offer: z.boolean().default(false).describe('Shown as a button when the bot asks for a range'),
      }),
    )
    .min(1),
});

/** `templates/shared.yaml`: entities and texts that templates can use. */
export const sharedSchema = z.strictObject({
  entities: z
    .record(slotName, slot.omit({ use: true }))
    .default({})
    .describe('Entities that templates take over with `use`'),
  texts: z
    .record(slotName, translatable(texts))
    .default({})
    .describe('Texts that templates take over, as in `done: { use: agenda }`'),
});

const sharedText = z.strictObject({ use: slotName.describe('A text of shared.yaml') });
const textAsWritten = translatable(z.union([texts, sharedText]).optional());

/** An entity as editors see it: one that is shared has no type of its own. */
const slotAsWritten = slot.partial({ type: true }).extend({
  ask: textAsWritten.describe('The question'),
  invalid: textAsWritten.describe('Said if the answer does not fit, before the question is repeated'),
});

/** A template as editors see it, before shared entities and texts are taken over; steps have texts. */
export const templateAsWritten = templateSchema.extend({
  entities: z.record(slotName, slotAsWritten).default({}),
  confirm: textAsWritten.describe('The question before the action; required for actions that change the calendar'),
  replies: z
    .object({ card: z.string().optional() })
    .catchall(textAsWritten)
    .describe('`done`, and texts for other outcomes; `card` is the same as `done` under `cards`'),
  with: inputsAsWritten.optional().describe(templateSchema.shape.with.description ?? ''),
  do: z.array(stepAsWritten).min(1).max(10).optional().describe(DO),
  next: z
    .array(z.union([name, next.extend({ with: inputsAsWritten.default({}).describe('Values for its entities') })]))
    .default([])
    .describe('Templates to offer as buttons afterwards'),
});

export type SharedFile = z.output<typeof sharedSchema>;
export type TemplateFile = z.output<typeof templateSchema>;
export type SlotFile = z.output<typeof slot>;
export type OptionFile = z.output<typeof option>;
export type PresetRangesFile = z.output<typeof presetRangesSchema>;
