import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';

const SAID: Readonly<Record<string, readonly (readonly [text: string, becomes: string])[]>> = {
  en: [
    ['Priya needs to be there too', 'invite Priya'],
    ['bring ben along', 'invite ben'],
    ['ben and priya should come as well', 'invite ben and priya'],
    ['lunch fri 1pm, ben@example.com needs to join', 'lunch fri 1pm, invite ben@example.com'],
    ['can Ana come too?', 'invite Ana?'],
    ['who is coming too', 'who is coming too'],
    ['can Ana come tomorrow?', 'can Ana come tomorrow?'],
    ['bring the cake along', 'bring the cake along'],
    ['everyone should come along', 'everyone should come along'],
  ],
  de: [
    ['Priya soll auch kommen', 'lad Priya ein'],
    ['bring Ben auch mit', 'lad Ben ein'],
    ['Kino Fr 20 Uhr, und ben@example.com muss auch dabei sein', 'Kino Fr 20 Uhr, und lad ben@example.com ein'],
    ['wer kommt auch', 'wer kommt auch'],
  ],
  fr: [
    ['Priya doit venir aussi', 'invite Priya'],
    ['il faut que Ben vienne aussi', 'invite Ben'],
    ['qui vient aussi', 'qui vient aussi'],
  ],
};

describe('who should come too is invited', () => {
  for (const [language, rows] of Object.entries(SAID)) {
    const { understanding } = shippedTemplates(language);
    for (const [text, becomes] of rows) {
      it(`"${text}"`, () => {
        const setting = { reference: '2026-11-23T09:00:00', zone: 'Europe/London', locale: language };
        expect(understanding.read(text, setting).text).to.equal(becomes);
      });
    }
  }
});
