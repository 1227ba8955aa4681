import { expect } from 'chai';
import { commandReader } from '../../../../nlu/acts/commands/commands.ts';
import { en } from '../../../../nlu/lexicon/en/index.ts';
import type { Command } from '../../../../nlu/reading/reading.ts';

describe('commands', () => {
  const read = commandReader(en, { cancel: ['drop everything'] });
  const rows: readonly (readonly [text: string, command: Command])[] = [
    ['cancel', 'cancel'],
    ['CANCEL!', 'cancel'],
    ['please cancel', 'cancel'],
    ['ok, cancel that, please', 'cancel'],
    ['never mind', 'cancel'],
    ['drop everything', 'cancel'],
    ['help', 'help'],
    ['help me please', 'help'],
    ['What can you do?', 'help'],
    ['start over', 'start-over'],
    ['could you start again', 'start-over'],
    ['sign out', 'sign-out'],
    ['log me out now', 'sign-out'],
    ['hello', 'greeting'],
    ['hi', 'greeting'],
    ['hey bot', 'greeting'],
    ['Good morning!', 'greeting'],
    ['thanks', 'thanks'],
    ['thank you', 'thanks'],
    ['show more', 'more'],
    ['who am I?', 'who-am-i'],
  ];
  for (const [text, command] of rows) it(`"${text}" -> ${command}`, () => expect(read(text)).to.equal(command));

  const none = [
    'Cancel the fair contract',
    'Help desk',
    '"cancel"',
    'call it cancel',
    'cancel my meeting',
    'stop by the office',
    'sign out sheet',
    'more coffee',
    'hello world talk',
    'please',
    '?',
    '',
  ];
  for (const text of none) it(`"${text}" is none`, () => expect(read(text)).to.equal(undefined));
});
