import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { type Mistake, toldFor, toldForOwn, toldWith } from './told.ts';

const mistakes: (Mistake & { mistake: string; told: string })[] = parse(
  readFileSync(join(import.meta.dirname, 'mistakes.yaml'), 'utf8'),
);

const inOwn: typeof mistakes = parse(readFileSync(join(import.meta.dirname, 'mistakes-in-own.yaml'), 'utf8'));

describe('what is said about a mistake in a template', () => {
  for (const { mistake, told, ...change } of inOwn) {
    it(mistake, () => {
      expect(toldForOwn(change)).to.equal(told.trimEnd());
    });
  }

  for (const { mistake, told, ...change } of mistakes) {
    it(mistake, () => {
      expect(toldFor(change)).to.equal(told.trimEnd());
    });
  }

  it('is one fault, which says what to do', () => {
    for (const { mistake, told } of [...mistakes, ...inOwn]) {
      expect(told.match(/^templates\//gm)?.length, mistake).to.equal(1);
      expect(told.trimEnd().split('\n').length, mistake).to.equal(4);
    }
  });
});

describe('what is said about a file that is not as it should be', () => {
  const bytesOf = (change: (text: string) => Buffer) => (folder: string) => {
    const path = join(folder, 'create-event.yaml');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const renamed = (from: string, to: string) => (folder: string) => renameSync(join(folder, from), join(folder, to));
  const UTF8 = 'Save the file again as UTF-8: most editors ask for the encoding under “Save as”.';
  const ENDING = 'is not read, because its name does not end in .yaml';

  const files: [string, (folder: string) => void, string][] = [
    ['an empty file', bytesOf(() => Buffer.alloc(0)), 'templates/create-event.yaml is empty'],
    [
      'a file in a Windows encoding',
      bytesOf(text => Buffer.from(text.replace(/[“”–]/g, '"').replace('help: Puts', 'help: Très'), 'latin1')),
      `templates/create-event.yaml:4:9 this character is not UTF-8
    help: Très an event in your calendar, with guests, a place, a reminder or a video link if you like.
            ^
    ${UTF8}`,
    ],
    [
      'a file in UTF-16',
      bytesOf(text => Buffer.from(`\uFEFF${text}`, 'utf16le')),
      `templates/create-event.yaml is saved as UTF-16\n    ${UTF8}`,
    ],
    [
      'a byte order mark and Windows line ends',
      bytesOf(text => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)),
      '',
    ],
    ['old line ends', bytesOf(text => Buffer.from(text.replaceAll('\n', '\r'))), ''],
    [
      'another ending',
      renamed('create-event.yaml', 'create-event.yml'),
      `templates/create-event.yml ${ENDING}\n    Rename it to create-event.yaml.`,
    ],
    [
      'an ending that Windows adds',
      renamed('create-event.yaml', 'create-event.yaml.txt'),
      `templates/create-event.yaml.txt ${ENDING}\n    Rename it to create-event.yaml.`,
    ],
    [
      'a card with another ending',
      renamed('cards/event.yaml', 'cards/event.yml'),
      `templates/cards/event.yml ${ENDING}\n    Rename it to event.yaml.`,
    ],
    [
      "another ending of the bot's own texts",
      renamed('bot.yaml', 'bot.yml'),
      `templates/bot.yml ${ENDING}\n    Rename it to bot.yaml.`,
    ],
    [
      'a renamed file',
      renamed('create-event.yaml', 'make-event.yaml'),
      `templates/make-event.yaml:2:7 the file is called make-event.yaml
    name: create-event
          ^
    Write \`name: make-event\`, or rename the file.`,
    ],
    [
      'an utterance with an entity, in a template without entities',
      folder =>
        writeFileSync(
          join(folder, 'hello.yaml'),
          'name: hello\nutterances: [hello bot, good day bot, "hello {there}"]\nreplies: { done: Hello! }\n',
        ),
      `templates/hello.yaml:2:47 there is no entity \`there\`
    utterances: [hello bot, good day bot, "hello {there}"]
                                                  ^
    The template has no entities.`,
    ],
    [
      'a language in capitals',
      renamed('create-event.de.yaml', 'create-event.DE.yaml'),
      `templates/create-event.DE.yaml is not read as a translation, because of the language in its name
    Rename it to create-event.de.yaml.`,
    ],
    [
      'a language behind an underscore',
      renamed('create-event.de.yaml', 'create-event_de.yaml'),
      `templates/create-event_de.yaml is read as a file of its own, and not as a translation
    Rename it to create-event.de.yaml.`,
    ],
  ];
  for (const [what, change, told] of files) {
    it(what, () => {
      expect(toldWith(change)).to.equal(told);
    });
  }
});
