import { expect } from 'chai';
import type { Reading } from '../../../nlu/index.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { WEDNESDAY } from '../shown.ts';
import { notRefusals, refusals } from './refusal-phrases.ts';

const read = (language: 'en' | 'de', text: string): Reading =>
  shippedTemplates(language).understanding.read(text, {
    reference: WEDNESDAY,
    zone: 'Europe/Berlin',
    locale: language === 'de' ? 'de-DE' : 'en-GB',
  });

const isPlainNo = ({ answer, afterAnswer }: Reading): boolean => answer === 'no' && afterAnswer === '';

for (const language of ['en', 'de'] as const) {
  describe(`refusals (${language})`, () => {
    const { developed, counted } = refusals[language];
    for (const text of developed) it(`"${text}" is no`, () => expect(isPlainNo(read(language, text))).to.equal(true));
    for (const text of notRefusals[language]) {
      it(`"${text}" is more than no`, () => expect(isPlainNo(read(language, text))).to.equal(false));
    }

    it('at least nine in ten of the held-out phrases are no', () => {
      const right = counted.filter(text => isPlainNo(read(language, text)));
      expect(right.length / counted.length).to.be.at.least(0.89);
    });
  });
}

describe('a no with a command', () => {
  const rows = [
    ['en', 'no, cancel that', 'cancel'],
    ['en', 'nah forget it', 'cancel'],
    ['en', 'no, help', undefined],
    ['en', 'no, leave it', undefined],
    ['en', 'no, cancel the dentist', undefined],
    ['de', 'nein, vergiss es', 'cancel'],
    ['de', 'nee, lass gut sein', 'cancel'],
    ['de', 'nein, hilfe', undefined],
  ] as const;
  for (const [language, text, command] of rows) {
    it(`"${text}" -> ${command ?? 'no command'}`, () => expect(read(language, text).command).to.equal(command));
  }
});

describe('what is not to be deleted', () => {
  const rows = [
    ['en', "don't delete the standup", undefined],
    ['en', 'please do not cancel my lunch', undefined],
    ['en', 'never delete it', undefined],
    ['en', "I don't want to cancel the review", undefined],
    ['en', "why don't you delete the standup", 'event'],
    ['en', "don't delete the standup, delete the review", 'event'],
    ['en', "I can't make it, cancel the review", 'event'],
    ['en', "I don't need the review, delete it", 'event'],
    ['de', 'lösch den Standup nicht', undefined],
    ['de', 'bitte nicht löschen', undefined],
    ['de', 'sag das Meeting nicht ab', undefined],
    ['de', 'ich will den Termin nicht absagen', undefined],
    ['de', 'ich kann nicht, sag das Meeting ab', 'event'],
    ['de', 'ich brauche den Termin nicht, lösch ihn', 'event'],
    ['de', 'lösch den Termin, ich kann nicht', 'event'],
  ] as const;
  for (const [language, text, removes] of rows) {
    it(`"${text}" wants ${removes ? `an ${removes}` : 'nothing'} to be gone`, () => {
      const reading = read(language, text);
      expect(reading.removes).to.equal(removes);
      expect(reading.intents.some(({ template }) => template === 'delete-event')).to.equal(removes === 'event');
    });
  }
});
