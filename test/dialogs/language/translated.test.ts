import { expect } from 'chai';
import { faultsIn, ownStage, said, templatesOf, warningHintsIn, warningsIn } from './own-templates.ts';

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
  - calendar.createEvent: { title: Quiet time, when: tomorrow from 9 to 11, place: "Room {{ free.total }}" }
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

  it('have words in another language only under an `as`, which the warning says', () => {
    const step = '  - calendar.createEvent: { title: Quiet time, when: tomorrow from 9 to 11 }';
    const original = ENGLISH.replace(/ {2}- calendar\.createEvent.*\n.*/, step).replace(/done: .*/, 'done: Done.');
    const rest = GERMAN.replace(/do:\n(?: .*\n)*/, '').replace(/done: .*/, 'done: Erledigt.');
    const hint = 'Step 2 has words but no name. Give it one with `as`, and translate its words under the same `as`.';
    expect(faultsIn(original, { 'own.de.yaml': rest }, 'de')).to.equal('');
    expect(warningHintsIn(original, { 'own.de.yaml': rest }, 'de')).to.include(hint);
    const elsewhere = `${rest}do:\n  - as: block\n    calendar.createEvent: { title: Ruhige Zeit }\n`;
    expect(faultsIn(original, { 'own.de.yaml': elsewhere }, 'de'))
      .to.match(/^own.de.yaml:6:5 `do\[block\]` .*/)
      .and.contain(hint);
    const named = { 'own.de.yaml': rest };
    expect(warningHintsIn(original.replace(step, `${step}\n    as: block`), named, 'de')).not.to.include(hint);
  });

  it('warn of words without a translation, and of nothing else', () => {
    const others = { 'own.de.yaml': GERMAN.replace('title: Ruhige Zeit, ', '') };
    const warnings = warningsIn(ENGLISH, others, 'de').filter(message => message.includes('do'));
    expect(warnings).to.deep.equal(['`do[block].calendar.createEvent.title` is not translated']);
  });
});
