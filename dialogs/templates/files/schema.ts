import { z } from 'zod';
import { keysOf } from '../../../core/records.ts';
import { actions } from '../../actions/definitions.ts';
import { slotTypes } from '../../slots/index.ts';
import { said } from './texts-of.ts';

/**
 * The files that designers edit. One schema is the check, the type and (as JSON Schema) the editor's help, so each
 * field is described here. `said` marks the fields that a translation replaces.
 */

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by "-"');
const slotName = z.string().regex(/^[a-z][a-z0-9_]*$/, 'must be lower-case letters, digits and "_"');
const text = z.string().min(1).max(4000);
/** One text, or several variants that take turns. */
export const texts = z.union([text, z.array(text).min(1)]);
export const phrase = z.string().min(1).max(200);

const option = z
  .strictObject({
    value: name.describe('What the option is called in texts and for the action'),
    title: said(z.string().min(1).describe('What its button says')),
    phrases: said(z.array(phrase).min(1).describe('What people say for it')),
    answers: said(
      z
        .array(phrase)
        .default([])
        .describe('What they answer with it when it is asked for, where that is all they say: "1", "the one on {day}"'),
    ),
  })
  .describe('One of the things that can be chosen');

const slot = z.strictObject({
  type: z.enum(keysOf(slotTypes)).describe('What kind of thing it is'),
  names: said(z.array(phrase).default([]).describe('What people call it when they change it: "title", "subject"')),
  required: z.boolean().default(false).describe('Asked for when it was not said'),
  default: said(z.string().optional().describe('Taken when it was not said, in words: "30 minutes"')),
  ask: said(texts.optional().describe('The question')),
  invalid: said(texts.optional().describe('Said when the answer does not fit, before the question is asked again')),
  example: said(z.string().optional().describe('An answer that would fit; shown as {{ example }} in `invalid`')),
  options: z.array(option).optional().describe('For type `choice`: what can be chosen'),
  retries: z.int().min(1).max(5).default(3).describe('Answers that do not fit before a way out is offered'),
  after: z.enum(['offer', 'cancel']).default('offer').describe('After the last of them: offer a way out, or give up'),
});

const modes = ['per-user', 'pre-authorized'] as const;
export type Mode = (typeof modes)[number];

export const templateSchema = z.strictObject({
  name: name.describe('The same as the file name'),
  title: said(z.string().min(1).max(80).describe('What the user gets, as a button or in a list')),
  help: said(text.optional().describe('One plain sentence on what it does')),
  example: said(z.string().optional().describe('A sentence that starts it; what its button in the greeting sends')),
  enabled: z.boolean().default(true),
  order: z.int().default(100).describe('Where it stands among the others in the greeting; lower is earlier'),
  profile: name.describe('The auth profile that its action uses'),
  modes: z
    .array(z.enum(modes))
    .min(1)
    .default([...modes])
    .describe('per-user: it works with an account of the person; pre-authorized: with one that serves everybody'),
  inGroups: z
    .enum(['private', 'shown'])
    .default('private')
    .describe("In a group or channel: answered in the person's own chat with the bot, or shown to everybody there"),
  interruptions: z
    .enum(['hold', 'switch', 'ask'])
    .default('ask')
    .describe(
      'When something else than a look at the calendar is asked for in the middle: come back afterwards, drop this, or ask the person',
    ),
  utterances: said(z.array(phrase).min(3).describe('What people say; {slot} marks where an entity stands')),
  entities: z.record(slotName, slot).default({}),
  confirm: said(texts.optional().describe('Said before the action is done; needed for actions that write')),
  confirmCard: name.optional().describe('A card under `confirm`'),
  action: z.enum(keysOf(actions)).describe('What it does'),
  page: z.int().min(1).max(50).default(10).describe('How many lines of a list are shown at once'),
  replies: z
    .object({ card: z.string().optional() })
    .catchall(said(texts))
    .describe('One text for each way in which the action can end; `card` names the card under `done`'),
  next: z.array(name).default([]).describe('Templates offered as buttons afterwards'),
});

export const presetRangesSchema = z.strictObject({
  ranges: z
    .array(
      z.strictObject({
        name: name.describe('Its identity'),
        title: said(z.string().min(1).describe('What its button says')),
        phrases: said(z.array(phrase).min(1).describe('What people say for it')),
        start: z.string().describe('Where it begins: "today", "now", "start of week + 1 week"'),
        end: z.string().describe('Where it ends, exclusive: "today + 1 day"'),
        offer: z.boolean().default(false).describe('Shown as a button when the range is asked for'),
      }),
    )
    .min(1),
});

export type TemplateFile = z.output<typeof templateSchema>;
export type SlotFile = z.output<typeof slot>;
export type PresetRangesFile = z.output<typeof presetRangesSchema>;
