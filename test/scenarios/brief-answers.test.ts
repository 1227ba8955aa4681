import { expect } from 'chai';
import type { Say } from '../../dialogs/index.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { languageIn } from './played.ts';
import { play } from './run.ts';

/** A day of three events is said in at most so many words. */
const MOST_WORDS = 60;
const ACCOUNT = 'mia@example.com';
const ZONE = 'Europe/London';
const YEAR = /\b2026\b/g;
/** Spaces at which no line breaks. */
const NARROW = /[\u00a0\u202f]/g;

/** What the bot answers to the last of some messages, under some facts about the stage. */
async function answerTo(messages: readonly string[], given: Record<string, string> = {}): Promise<Say> {
  const turns = messages.map(text => ({ cue: { kind: 'user' as const, text }, expected: [] }));
  const transcript = { file: '', title: '', facts: new Map(Object.entries(given)), turns };
  const played = await play(transcript, shippedTemplates(languageIn(transcript)));
  const said = played.turns.at(-1)?.says[0];
  if (!said) throw new TypeError(`no answer to ${messages.join(', ')}`);
  return { ...said, text: unescaped(said.text) };
}

const answer = (message: string, given?: Record<string, string>): Promise<Say> => answerTo([message], given);

/** Values are written with a backslash before whatever Markdown would read. */
const unescaped = (text: string): string => text.replace(/\\(.)/g, '$1');

const wordsIn = (text: string): number => text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length;

const firstParagraph = ({ text }: Say): string => text.split('\n\n')[0] ?? '';

describe('brief answers', () => {
  const days = { 'en-GB': "what's on tomorrow", 'de-DE': 'was steht morgen an' };

  for (const [locale, question] of Object.entries(days)) {
    it(`${locale}: a day of three events takes at most ${MOST_WORDS} words and says its date once`, async () => {
      const { text } = await answer(question, { locale });
      expect(text.match(/^- /gm)).to.have.length(3);
      expect(wordsIn(text)).to.be.at.most(MOST_WORDS);
      expect(text.match(YEAR)).to.have.length(1);
    });

    it(`${locale}: above the card stands only what the card does not show`, async () => {
      const said = await answer(question, { locale });
      expect(firstParagraph(said)).to.equal(locale === 'de-DE' ? 'Du hast 3 Termine:' : 'You have 3 events:');
      expect(JSON.stringify(said.card?.['body']).match(YEAR)).to.have.length(1);
    });
  }

  it("leave out the person's own zone and account", async () => {
    for (const question of [
      "what's on tomorrow",
      'show me the dentist',
      'when am I free tomorrow',
      'delete the dentist',
    ]) {
      const said = await answer(question);
      expect(JSON.stringify(said), question).to.not.include(ZONE);
      expect(said.text.replace(/^- (Organiser|Guests).*$/gm, ''), question).to.not.include(ACCOUNT);
    }
  });

  it('name an account that people share', async () => {
    for (const question of [
      "what's on tomorrow",
      'show me the dentist',
      'when am I free tomorrow',
      'delete the dentist',
    ])
      expect((await answer(question, { account: 'shared' })).text, question).to.include(ACCOUNT);
  });

  it("name a zone that is not the person's own", async () => {
    const { text } = await answer('create an event called "Sync" tomorrow at 3pm New York time');
    expect(text).to.include('15:00 – 15:30 (America/New_York)');
  });

  it('name the zone of times when the event has another one', async () => {
    const create = 'create an event called "Vendor sync" every Thursday at 9am New York time until 31 December';
    const { text } = await answerTo([create, 'yes', 'show me the vendor sync']);
    expect(text).to.include('14:00 – 14:30 (Europe/London)');
  });

  it("show an event's id only when it is asked for; the card keeps it behind a button", async () => {
    const shown = await answer('show me the dentist');
    expect(shown.text).to.not.include('dentist2411');
    expect(JSON.stringify(shown.card)).to.include('"isVisible":false,"text":"ID: dentist2411"');
    expect((await answer("what's the id of the dentist")).text).to.match(/^- ID: dentist2411$/m);
    const german = await answer('wie lautet die ID vom Dentist', { locale: 'de-DE' });
    expect(german.text).to.match(/^- ID: dentist2411$/m);
  });

  it('begin with whether the person is free', async () => {
    const free = await answer('am I free on Thursday afternoon next week');
    expect(firstParagraph(free)).to.equal("You're free the whole time on Thursday, 3 December 2026, 12:00 – 17:00:");
    const nothing = await answer("what's on on 12 December");
    expect(nothing.text).to.equal("You're free: there's nothing on Saturday, 12 December 2026.");
  });

  /** How the first paragraph begins. */
  const asked: readonly (readonly [locale: string, messages: readonly string[], first: string])[] = [
    [
      'en-GB',
      ['show me the dentist', 'does that clash with anything?'],
      'Yes, also then: **Interview** (15:30 – 16:30, not certain):',
    ],
    ['en-GB', ['does the town hall clash with anything'], 'No, nothing else is on then:'],
    ['en-GB', ['does anything else clash with my next meeting'], 'No, nothing else is on then: **Stand-up**'],
    ['en-GB', ['who organised the stand-up on Tuesday'], 'Organised by mia@example.com:'],
    [
      'de-DE',
      ['zeig mir den Dentist', 'überschneidet sich das mit was?'],
      'Ja, zur selben Zeit: **Interview** (15:30 – 16:30 Uhr, unter Vorbehalt):',
    ],
    ['de-DE', ['überschneidet sich die Town hall mit etwas'], 'Nein, sonst ist dann nichts:'],
    ['de-DE', ['zeig mir den Dentist', 'wer hat den angesetzt?'], 'Organisiert von mia@example.com:'],
    [
      'fr-FR',
      ['montre-moi le Dentist', 'est-ce que ça chevauche quelque chose ?'],
      'Oui, au même moment : **Interview** (15 h 30 – 16 h 30, sous réserve) :',
    ],
    ['fr-FR', ['est-ce que la Town hall chevauche autre chose ?'], 'Non, il n’y a rien d’autre à ce moment-là :'],
    ['fr-FR', ['montre-moi le Dentist', "qui l'a organisé ?"], 'Organisé par mia@example.com :'],
  ];

  for (const [locale, messages, first] of asked) {
    it(`${locale}: begin with what “${messages.at(-1)}” asks for`, async () => {
      const said = firstParagraph(await answerTo(messages, { locale }));
      expect(said.replaceAll(NARROW, ' ').slice(0, first.length)).to.equal(first);
    });
  }

  it('name five of the events that a long one clashes with, and count the others', async () => {
    const first = firstParagraph(
      await answerTo(['book a trip from Monday to Friday', 'yes', 'does that clash with anything?']),
    );
    expect(first).to.match(/^Yes, also then: \*\*Stand-up\*\* \(Monday, 23 November 2026, 09:30 – 09:45\), /);
    expect(first).to.match(/\*\*Dentist\*\* \([^)]*\) and 4 more:$/);
  });
});
