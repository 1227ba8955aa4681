import { expect } from 'chai';
import { dialogOf } from '../../../dialogs/index.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { misfits, questions } from './misfits.ts';

type Language = keyof typeof questions;
const CHANGING = ['update-event', 'delete-event'];

/** True if a message at an open question begins a change or a deletion, or makes the bot ask if one is meant. */
async function beginsChange(before: readonly string[], text: string, language: Language): Promise<boolean> {
  const facts = new Map([['locale', language === 'de' ? 'de-DE' : 'en-GB']]);
  const stage = setStage({ facts }, shippedTemplates(language));
  for (const said of before) await stage.turn({ type: 'message', text: said });
  expect(stage.state.pending.at).not.to.equal('nothing');
  await stage.turn({ type: 'message', text });
  const { pending, held = [] } = stage.state;
  const asked =
    pending.at === 'template' ? pending.templates : pending.at === 'interrupted' ? [pending.template ?? ''] : [];
  const open = [pending, ...held].flatMap(one => dialogOf(one)?.template ?? []);
  return [...open, ...asked].some(name => CHANGING.includes(name));
}

for (const language of ['en', 'de'] as const) {
  describe(`an answer that does not fit changes or deletes nothing (${language})`, () => {
    for (const [question, before] of Object.entries(questions[language])) {
      for (const text of misfits[language].developed) {
        it(`“${text}” (${question})`, async () => expect(await beginsChange(before, text, language)).to.equal(false));
      }
      it(`the held-out ones (${question})`, async () => {
        const all = await Promise.all(misfits[language].heldOut.map(text => beginsChange(before, text, language)));
        expect(all.filter(Boolean)).to.have.length(0);
      });
    }
  });
}
