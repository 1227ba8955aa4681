import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf, warningsIn } from './own-templates.ts';

const ENGLISH = `name: own
title: Quiet
profile: google-calendar
utterances: [guard my morning, quiet please, leave me alone]
entities:
  note: { type: text }
confirm: "{{ free.range | iso_date }} {{ free.total }} {{ note }}?"
do:
  - calendar.findFree: { range: tomorrow, duration: 2 hours }
    as: free
  - calendar.createEvent: { title: Quiet time, when: tomorrow from 10 to 12, place: "Room {{ free.total }}" }
    as: block
replies:
  done: "{{ block.title }}, {{ block.place }}"
`;

const GERMAN = `title: Ruhe
utterances: [halte mir den Vormittag frei, ich brauche Ruhe, lass mich in Ruhe]
do:
  - as: block
    calendar.createEvent: { title: Ruhige Zeit, place: "Raum {{ free.total }}" }
replies:
  done: "Erledigt: {{ block.title }}, {{ block.place }}"
`;

describe('steps in another language', () => {
  it('mean the same, and write the translated words', async () => {
    const live = templatesOf({ 'own.yaml': ENGLISH, 'own.de.yaml': GERMAN }, 'de');
    const stage = ownStage(live);
    expect(await said(stage, 'ich brauche Ruhe')).to.equal('2026-11-24 1 ?');
    expect(await said(stage, 'ja')).to.equal('Erledigt: Ruhige Zeit, Raum 1');
  });

  it('need a translation of the templates that they run', () => {
    const main = ENGLISH.replace('do:\n', 'do:\n  - template: other\n    as: said\n');
    const other = 'name: other\nentities:\n  why: { type: text }\nreplies: { done: Fine. }\n';
    const files = { 'own.de.yaml': GERMAN, 'other.yaml': other };
    expect(faultsIn(main, files)).to.equal('');
    expect(faultsIn(main, files, 'de')).to.contain('`other` is not translated into "de"');
  });

  it('go by their action if they have no `as`', async () => {
    const step = '  - calendar.createEvent: { title: Quiet time, when: tomorrow from 10 to 12 }';
    const original = ENGLISH.replace(/ {2}- calendar\.createEvent.*\n.*/, step).replace(/done: .*/, 'done: Done.');
    const rest = GERMAN.replace('  - as: block\n    calendar', '  - calendar').replace(
      ', place: "Raum {{ free.total }}"',
      '',
    );
    const german = rest.replace(/done: .*/, 'done: "{{ event.title }}"');
    const live = templatesOf({ 'own.yaml': original, 'own.de.yaml': german }, 'de');
    const stage = ownStage(live);
    await said(stage, 'ich brauche Ruhe');
    expect(await said(stage, 'ja')).to.equal('Ruhige Zeit');
  });

  it('warn of words without a translation, and of nothing else', () => {
    const others = { 'own.de.yaml': GERMAN.replace('title: Ruhige Zeit, ', '') };
    const warnings = warningsIn(ENGLISH, others, 'de').filter(message => message.includes('do'));
    expect(warnings).to.deep.equal(['`do[block].calendar.createEvent.title` is not translated']);
  });
});

describe('words that are handed on in another language', () => {
  const NOTE = `name: note
entities: { where: { type: place }, day: { type: date-range } }
utterances: [take a note, note this, write it down]
replies: { done: "Noted for {{ where }}, {{ day | iso_date }}." }
`;
  const NOTIZ = `utterances: [mach eine Notiz, notier das, schreib das auf]
replies: { done: "Notiert für {{ where }}, {{ day | iso_date }}." }
`;
  const MAIN = `name: own
utterances: [where is it, where can I park, parking]
replies: { done: Outside. }
next:
  - template: note
    title: Note it
    with: { where: the car park, day: tomorrow }
`;
  const HAUPT = `utterances: [wo ist es, wo kann ich parken, Parkplatz]
replies: { done: Draußen. }
next:
  - template: note
    title: Notieren
    with: { where: der Parkplatz }
`;
  const files = { 'note.yaml': NOTE, 'note.de.yaml': NOTIZ, 'own.de.yaml': HAUPT };

  it('are those of the translation, and what is no text stays', async () => {
    const stage = ownStage(templatesOf({ 'own.yaml': MAIN, ...files }, 'de'));
    await said(stage, 'wo kann ich parken');
    expect(await said(stage, 'Notieren')).to.equal('Notiert für der Parkplatz, 2026-11-24.');
  });

  it('are warned of, and only they are texts', () => {
    const less = { ...files, 'own.de.yaml': HAUPT.replace(/ {4}with: .*\n/, '') };
    const warnings = warningsIn(MAIN, less, 'de').filter(message => message.includes('next'));
    expect(warnings).to.deep.equal(['`next[note].with` is not translated']);
    const more = { ...files, 'own.de.yaml': HAUPT.replace('Parkplatz }\n', 'Parkplatz, day: morgen }\n') };
    expect(faultsIn(MAIN, more, 'de')).to.contain('`next[note].with.day` is not a text');
  });

  const SECOND = `  - template: note
    title: Note it at home
    with: { where: home }
`;
  const ZWEITER = SECOND.replace('Note it at home', 'Zu Hause notieren').replace('home }', 'daheim }');
  const named = (text: string, name: string): string => text.replace('- template: note\n', `$&    as: ${name}\n`);

  it('can differ in two entries of `next` for the same template, by their names', async () => {
    const original = named(MAIN, 'here') + named(SECOND, 'home');
    const translation = named(HAUPT, 'here') + ZWEITER.replace('template: note', 'as: home');
    const live = templatesOf({ 'own.yaml': original, ...files, 'own.de.yaml': translation }, 'de');
    const stage = ownStage(live);
    await said(stage, 'wo kann ich parken');
    expect(await said(stage, 'Zu Hause notieren')).to.equal('Notiert für daheim, .');
    await said(stage, 'wo kann ich parken');
    expect(await said(stage, 'Notieren')).to.equal('Notiert für der Parkplatz, 2026-11-24.');
  });

  it('are a fault where it is not clear which of two entries they translate', () => {
    const translation = { ...files, 'own.de.yaml': HAUPT };
    expect(
      faultsIn(MAIN + SECOND, translation, 'de'),
    ).to.equal(`own.de.yaml:4:5 \`next[note]\` stands for several things in own.yaml
      - template: note
        ^
    Give each of them a name there, such as \`as: later\`, and translate it under the same \`as\`.`);
  });
});
