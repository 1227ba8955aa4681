import { z } from 'zod';
import { keysOf, recordOf } from '../../../core/records.ts';
import type { Command } from '../../../nlu/index.ts';
import { botButtons, botTexts } from './bot-texts.ts';
import { phrase, texts } from './schema.ts';
import { optionallyTranslatable, translatable } from './texts-of.ts';
import { wordTexts } from './word-texts.ts';

/** The commands that can have more phrases. */
const commands = [
  'cancel',
  'help',
  'start-over',
  'sign-out',
  'greeting',
  'thanks',
  'more',
  'who-am-i',
  'who-are-you',
  'small-talk',
  'bye',
  'wait',
  'pardon',
  'undo',
  'back',
  'sign-in',
  'switch-account',
] as const satisfies readonly Command[];

/** `templates/bot.yaml`: all texts and button labels of the bot itself; each is required. */
export const botFileSchema = z.strictObject({
  texts: z
    .strictObject(recordOf(keysOf(botTexts), () => translatable(texts)))
    .describe('The texts of the bot itself, outside the dialog templates'),
  words: z.strictObject(recordOf(keysOf(wordTexts), () => translatable(texts))).describe('The words that filters use'),
  buttons: z
    .strictObject(recordOf(botButtons, () => translatable(z.string().min(1).max(40))))
    .describe('The labels of buttons'),
  commands: optionallyTranslatable(
    z.partialRecord(z.enum(commands), z.array(phrase)).default({}).describe('More phrases for the commands'),
  ),
});

export type BotFile = z.output<typeof botFileSchema>;
