import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { formatFault } from '../../../../core/faults.ts';
import { readFiles } from '../../../../dialogs/templates/folders/raw-files.ts';
import { ServedFiles } from '../../../../dialogs/templates/serving/served-files.ts';
import type { Template } from '../../../../dialogs/templates/template.ts';
import { type Folder, good, goodFolder } from '../fixture.ts';

const profiles = new Set(['google-calendar']);

/** Leads to `show-day` with a value, uses a range, an entity of shared.yaml, and a card. */
const LEADS = `name: leads
title: Leads
profile: google-calendar
utterances: [lead me on, lead on, go on then]
entities:
  what: { use: what }
do:
  - calendar.listBusy: { range: quiet-time }
replies: { done: "Well. {{ what }}" }
cards: { done: small }
next:
  - template: note
    title: Note it
    with: { words: Something }
`;
const NOTE = `name: note
utterances: [note this, note that, note something]
entities:
  words: { type: text }
replies: { done: "{{ words }}" }
`;
const SHARED = 'entities:\n  what: { type: text, required: true, ask: What? }\n';
const RANGES = `ranges:
  - { name: quiet-time, title: This week, phrases: [this week], start: today, end: today at 14:00 }
`;

describe('templates that are read again', () => {
  let folder: Folder;
  let served: ServedFiles;

  beforeEach(() => {
    folder = goodFolder();
    folder.write('leads.yaml', LEADS);
    folder.write('note.yaml', NOTE);
    folder.write('shared.yaml', SHARED);
    folder.write('preset-ranges.yaml', RANGES);
    served = fresh();
  });
  afterEach(() => folder.close());

  const fresh = (): ServedFiles => {
    const { files } = readFiles(folder.dir);
    return new ServedFiles(files, files, { profiles });
  };
  const change = (path: string, content: string): void => {
    folder.write(path, content);
    served = served.after(readFiles(folder.dir, served.files).files);
    served.languages();
  };
  const told = (files: ServedFiles): string[] => {
    files.languages();
    return files.faults().map(formatFault);
  };
  const compiled = (name: string): Template | undefined => served.in('en')?.templates.get(name);

  it('stay compiled while other files are edited', () => {
    const before = compiled('leads');
    change('show-day.yaml', good('show-day.yaml').replace('Show a day', 'Look'));
    expect([compiled('show-day')?.title, compiled('leads') === before]).to.deep.equal(['Look', true]);
    change('cards/small.yaml', good('cards/small.yaml').replace('events"', 'meetings"'));
    expect([told(served), compiled('leads') === before]).to.deep.equal([[], false]);
  });

  it('have the faults that a start would find, whichever file was edited', () => {
    expect(told(served)).to.deep.equal([]);
    const texts: Readonly<Record<string, string>> = {
      'note.yaml': NOTE,
      'preset-ranges.yaml': RANGES,
      'shared.yaml': SHARED,
      'cards/small.yaml': good('cards/small.yaml'),
    };
    const edits: [path: string, from: string, to: string, found: RegExp][] = [
      ['note.yaml', 'words', 'about', /leads.yaml:\d+:\d+ .*`words`/],
      ['note.yaml', 'type: text', 'type: duration', /leads.yaml:\d+:\d+ “Something” does not fit/],
      ['preset-ranges.yaml', 'name: quiet-time', 'name: noisy-time', /leads.yaml:8:\d+ “quiet-time”/],
      ['shared.yaml', 'what:', 'when:', /leads.yaml:6:\d+ there is no shared entity `what`/],
      ['cards/small.yaml', 'days', 'dates', /small.yaml:\d+:\d+ unknown value `dates`/],
    ];
    for (const [path, from, to, found] of edits) {
      const before = texts[path] ?? '';
      served = fresh();
      expect(told(served)).to.deep.equal([]);
      change(path, before.replaceAll(from, to));
      expect(told(served)).to.deep.equal(told(fresh()));
      expect(told(served).join('\n'), path).to.match(found);
      change(path, before);
      expect(told(served)).to.deep.equal([]);
    }
  });

  it('have other faults when what they name comes and goes', () => {
    change('leads.yaml', LEADS.replace('template: note', 'template: notes'));
    expect(told(served).join()).to.include('Did you mean `note`?');
    change('notes.yaml', NOTE.replace('name: note', 'name: notes').replaceAll(/\bnote\b(?=,| |\])/g, 'put'));
    expect(told(served)).to.deep.equal(told(fresh()));
    expect(told(served).join()).not.to.include('leads.yaml');
    rmSync(join(folder.dir, 'notes.yaml'));
    change('leads.yaml', LEADS);
    expect(told(served)).to.deep.equal([]);
  });

  it('are read between other work', async () => {
    const many = Array.from({ length: 30 }, (_, at) => `topic-${at}`);
    for (const name of many)
      folder.write(
        `${name}.yaml`,
        `name: ${name}\nutterances: [${name} a, ${name} b, ${name} c]\nreplies: { done: Yes }\n`,
      );
    served = fresh();
    let [turns, isDone] = [0, false];
    const reading = served.readInTurns().then(() => {
      isDone = true;
    });
    while (!isDone) {
      await new Promise(setImmediate);
      turns++;
    }
    await reading;
    expect([turns > 60, told(served)]).to.deep.equal([true, []]);
  });
});
