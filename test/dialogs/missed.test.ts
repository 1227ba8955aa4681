import { expect } from 'chai';
import type { Missed } from '../../dialogs/index.ts';
import { maskedMessage } from '../../dialogs/missed/mask.ts';
import { languageIn, transcripts } from '../scenarios/played.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { dialogContext } from './dialog-context.ts';

/** What the bot missed of the last of some messages. */
async function missedOf(messages: readonly string[], locale = 'en-GB'): Promise<readonly Missed[]> {
  const stage = setStage({ facts: new Map([['locale', locale]]) }, shippedTemplates(locale.slice(0, 2)));
  for (const text of messages) await stage.turn({ type: 'message', text });
  return stage.missed;
}

describe('what was missed', () => {
  it('is a message that no template fits', async () => {
    expect(await missedOf(['play some jazz'])).to.deep.equal([{ how: 'unknown', text: 'play some jazz' }]);
  });

  it('names what was left out, and the template', async () => {
    const said = 'move the Budget review to Friday at 3pm and tell Ana';
    expect(await missedOf([said])).to.deep.equal([
      {
        how: 'left-out',
        text: 'move the {event} to {when} at {when} and tell {name}',
        parts: ['tell {name}'],
        template: 'update-event',
      },
    ]);
  });

  it('names what was asked about before a change', async () => {
    expect(await missedOf(['put "Merger" in my calendar tomorrow at 9, badge 4417'])).to.deep.equal([
      { how: 'left-out', text: 'put “…” in my calendar {when} badge #', parts: ['badge #'], template: 'create-event' },
    ]);
  });

  it('is an answer that does not fit the question', async () => {
    expect(await missedOf(['create an event called "Plan"', 'somewhere nice'])).to.deep.equal([
      { how: 'no-answer', text: 'somewhere nice', template: 'create-event' },
    ]);
  });

  it('is the message before one that calls its answer wrong', async () => {
    const asked = "what's on on Thursday";
    const wrong = [{ how: 'wrong', text: "what's {range}", template: 'busy-by-date-range' }];
    for (const complaint of ['that was wrong', "no, that's not what I meant", 'wrong answer', 'you misunderstood me'])
      expect(await missedOf([asked, complaint]), complaint).to.deep.equal(wrong);
    expect(await missedOf([asked, 'thanks'])).to.deep.equal([]);
    expect(await missedOf([asked, 'that was wrong', 'that was wrong'])).to.deep.equal([]);
  });

  it('is that in German and French, too', async () => {
    for (const complaint of ['das war falsch', 'nein, das meinte ich nicht', 'du hast mich falsch verstanden'])
      expect((await missedOf(['was steht am Donnerstag an', complaint], 'de-DE'))[0]?.how, complaint).to.equal('wrong');
    for (const complaint of ["c'était faux", "non, ce n'est pas ce que je voulais", 'vous avez mal compris'])
      expect((await missedOf(["qu'est-ce que j'ai jeudi", complaint], 'fr-FR'))[0]?.how, complaint).to.equal('wrong');
  });

  it('is nothing at a confirmation that is to be changed', async () => {
    expect(await missedOf(['create an event called "Plan" tomorrow at 3pm', 'not quite'])).to.deep.equal([]);
  });

  it('is nothing when all was understood', async () => {
    expect(await missedOf(["what's on tomorrow"])).to.deep.equal([]);
    expect(await missedOf(['hello'])).to.deep.equal([]);
  });
});

/** Words that must not be kept, and what is. */
const masked: readonly [locale: string, message: string, text: string][] = [
  ['en-GB', 'frobnicate the Henderson account 0171 2345678', 'frobnicate the {name} account #'],
  ['en-GB', 'translate zork mcdonald hello', 'translate {name} hello'],
  ['en-GB', 'translate https://secret.example/page?x=1 for bo@acme.example', 'translate {address} for {people}'],
  ['en-GB', 'translate “Fusion mit Acme” into French', 'translate “…” into French'],
  ['en-GB', 'play Song No5 by Björk', 'play Song # by {name}'],
  ['de-DE', 'bestell Pizza für Jörg', 'bestell Pizza für {name}'],
  ['de-DE', 'ruf 0171/234567 an', 'ruf # an'],
  ['fr-FR', 'appelle le 06 12 34 56 78', 'appelle le #'],
];

const NAMES =
  /\b(?:ana|lopez|petrova|ben|ode|cem|aydin|dora|kim|eli|roth|gita|rao|hugo|lind|schmidt|zora|nora|mia)\b|@|\d/i;

describe('what is kept of a message', () => {
  for (const [locale, message, text] of masked) {
    it(`${locale}: ${message}`, async () => {
      const found = await missedOf([message], locale);
      expect(found.map(one => one.text)).to.deep.equal([text]);
    });
  }

  it('is no name and no number of any conversation in the scenarios', () => {
    const kept = transcripts().flatMap(([, script]) => {
      const { locale = 'en-GB', ...live } = {
        ...shippedTemplates(languageIn(script)),
        locale: script.facts.get('locale'),
      };
      const said = script.turns.flatMap(({ cue }) => (cue.kind === 'user' ? [cue.text] : []));
      return said.map(
        text => maskedMessage({ ...dialogContext(live, { locale }), readings: new Map() }, text, 'whole').text,
      );
    });
    expect(kept).to.have.length.above(1500);
    expect(kept.filter(text => NAMES.test(text))).to.deep.equal([]);
  });

  it('is cut after 200 characters', async () => {
    const [one] = await missedOf([`play ${'some jazz '.repeat(40)}`]);
    expect(one?.text).to.have.length(200);
  });
});
