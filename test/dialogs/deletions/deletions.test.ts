import { expect } from 'chai';
import { dialogOf } from '../../../dialogs/index.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { deletes, keeps } from './sentences.ts';

const SHOWN = { en: 'show me the design review', de: 'zeig mir das Design review' };
type Language = keyof typeof SHOWN;

/** True if a sentence, right after an event was shown, leads to a deletion or to the question if one is meant. */
async function leadsToDeletion(text: string, language: Language): Promise<boolean> {
  const facts = new Map([['locale', language === 'de' ? 'de-DE' : 'en-GB']]);
  const stage = setStage({ facts }, shippedTemplates(language));
  for (const said of [SHOWN[language], text]) await stage.turn({ type: 'message', text: said });
  const { pending } = stage.state;
  const offered = pending.at === 'template' ? pending.templates : [];
  return [dialogOf(pending)?.template, ...offered].some(name => name?.startsWith('delete-event'));
}

async function howMany(texts: readonly string[], language: Language): Promise<number> {
  const all = await Promise.all(texts.map(text => leadsToDeletion(text, language)));
  return all.filter(Boolean).length;
}

for (const language of ['en', 'de'] as const) {
  describe(`a deletion starts only if it is clearly requested (${language})`, () => {
    for (const text of keeps[language].developed) {
      it(`“${text}” deletes nothing`, async () => expect(await leadsToDeletion(text, language)).to.equal(false));
    }
    for (const text of deletes[language].developed) {
      it(`“${text}” asks for a deletion`, async () => expect(await leadsToDeletion(text, language)).to.equal(true));
    }
    it('no held-out sentence deletes what it should keep', async () => {
      expect(await howMany(keeps[language].heldOut, language)).to.equal(0);
    });
    it('all held-out requests for a deletion lead to one', async () => {
      expect(await howMany(deletes[language].heldOut, language)).to.equal(deletes[language].heldOut.length);
    });
  });
}
