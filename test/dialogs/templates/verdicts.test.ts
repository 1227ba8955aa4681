import { expect } from 'chai';
import type { Verdicts } from '../../../dialogs/templates/verdicts.ts';
import { faultsWith, fixtures, good } from './fixture.ts';

/** Verdicts that tell which checks were made. */
function noted(): { verdicts: Verdicts; added: string[] } {
  const added: string[] = [];
  return { verdicts: { has: check => added.includes(check), add: check => void added.push(check) }, added };
}

describe('checks that found nothing before', () => {
  let verdicts: Verdicts;
  let added: string[];

  beforeEach(() => {
    ({ verdicts, added } = noted());
    expect(faultsWith('bot.yaml', good('bot.yaml'), verdicts)).to.equal('');
  });

  it('are not made again for the same files', () => {
    const before = [...added];
    expect(before).to.not.be.empty;
    faultsWith('bot.yaml', good('bot.yaml'), verdicts);
    expect(added).to.deep.equal(before);
  });

  it('are made again for what was changed', () => {
    const before = added.length;
    faultsWith('show-day.yaml', good('show-day.yaml').replace('Show a day', 'Show one day'), verdicts);
    expect(added.length - before, 'the template, and its texts as they are written').to.equal(2);
    expect(before).to.be.above(2);
  });

  it('hide no fault', () => {
    const cards = fixtures('card').map(one => ({ ...one, path: 'cards/small.yaml' }));
    const bots = fixtures('bot').map(one => ({ ...one, path: 'bot.yaml' }));
    const dialogs = fixtures('dialog').map(one => ({ ...one, path: one.name }));
    for (const { path, content, expected } of [...cards, ...bots, ...dialogs]) {
      expect(faultsWith(path, content, verdicts), path).to.equal(expected);
      expect(faultsWith(path, content, verdicts), `${path}, again`).to.equal(expected);
    }
  });

  it('are made again for a template that shows a changed card', () => {
    const card = good('cards/small.yaml');
    const shown = /\{\{ (\w+)/.exec(card)?.[1] ?? '';
    const wrong = card.replace(`{{ ${shown}`, '{{ nothing');
    expect(faultsWith('cards/small.yaml', wrong, verdicts)).to.include('nothing');
    expect(faultsWith('cards/small.yaml', card, verdicts)).to.equal('');
  });
});
