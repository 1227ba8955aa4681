import { z } from 'zod';
import { keysOf, recordOf } from '../../../core/records.ts';
import type { Command } from '../../../nlu/index.ts';
import { botButtons, botTexts } from './bot-texts.ts';
import { phrase, texts } from './schema.ts';
import { said, saidFreely } from './texts-of.ts';
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
    .strictObject(recordOf(keysOf(botTexts), () => said(texts)))
    .describe('What the bot says outside any single dialog'),
  words: z.strictObject(recordOf(keysOf(wordTexts), () => said(texts))).describe('What filters say by themselves'),
  buttons: z.strictObject(recordOf(botButtons, () => said(z.string().min(1).max(40)))).describe('The words on buttons'),
  commands: saidFreely(
    z.partialRecord(z.enum(commands), z.array(phrase)).default({}).describe('More ways to say the control words'),
  ),
});

export type BotFile = z.output<typeof botFileSchema>;
