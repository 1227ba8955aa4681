import { expect } from 'chai';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

/** The open question after some messages, and whether an event was deleted. */
async function played(language: 'en' | 'de', messages: readonly string[]) {
  const facts = new Map([['locale', language === 'de' ? 'de-DE' : 'en-GB']]);
  const stage = setStage({ facts }, shippedTemplates(language));
  const before = stage.calendar.events.length;
  for (const text of messages) await stage.turn({ type: 'message', text });
  const { pending } = stage.state;
  return { open: pending.at, gone: before - stage.calendar.events.length, pending };
}

describe('a refusal at the confirmation of a deletion', () => {
  const asked = { en: 'delete the dentist', de: 'lösch den Dentist' } as const;
  const rows = [
    ['en', 'no leave it'],
    ['en', 'cancel that'],
    ['en', "don't"],
    ['en', 'drop it'],
    ['en', 'never mind'],
    ['de', 'nein lass es'],
    ['de', 'doch nicht'],
    ['de', 'abbrechen bitte'],
  ] as const;
  for (const [language, text] of rows) {
    it(`"${text}" deletes nothing and ends it`, async () => {
      expect((await played(language, [asked[language]])).open).to.equal('confirm');
      const { open, gone } = await played(language, [asked[language], text]);
      expect({ open, gone }).to.deep.equal({ open: 'nothing', gone: 0 });
    });
  }
});

it('"drop it" after an event was shown asks whether to delete it', async () => {
  const { pending } = await played('en', ['show me the dentist', 'drop it']);
  expect('dialog' in pending && pending.dialog.template).to.equal('delete-event');
});
