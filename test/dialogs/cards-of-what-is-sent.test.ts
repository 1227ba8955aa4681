import { expect } from 'chai';
import { withoutEscapes } from '../../dialogs/index.ts';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

type Language = 'en' | 'de';
const LOCALES = { en: 'en-GB', de: 'de-DE' };

/** The texts of the last card. */
async function cardAfter(language: Language, messages: readonly string[], account = 'own'): Promise<string[]> {
  const facts = new Map([
    ['locale', LOCALES[language]],
    ['account', account],
  ]);
  const stage = setStage({ facts }, shippedTemplates(language));
  let card: unknown;
  for (const text of messages) card = (await stage.turn({ type: 'message', text })).at(-1)?.card;
  return textsOf(card).map(withoutEscapes);
}

function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { text, title, value, body, items, facts } = node as Record<string, unknown>;
  const own = typeof value === 'string' ? [`${title}: ${value}`] : typeof text === 'string' ? [text] : [];
  return [...own, ...[body, items, facts].flatMap(textsOf)];
}

const SYNC = 'create a meeting Sync tomorrow at 3pm with';
const SYNC_DE = 'Leg ein Meeting Sync morgen um 15 Uhr an mit';

const cards: [what: string, language: Language, messages: string[], says: string[]][] = [
  ['each guest', 'en', [`${SYNC} ben@example.com`], ['They get an invitation by e-mail.']],
  ['each guest', 'de', [`${SYNC_DE} ben@example.com`], ['Die Einladung kommt per E-Mail.']],
  ['nobody', 'en', [`${SYNC} ben@example.com`, "don't send invitations"], ['No invitations go out.']],
  ['nobody', 'de', [`${SYNC_DE} ben@example.com`, 'keine Einladungen'], ['Einladungen gehen nicht raus.']],
  [
    'not whose calendar it is',
    'en',
    [`${SYNC} ben@example.com and mia@example.com`],
    ['ben@example.com gets an invitation by e-mail.'],
  ],
  [
    'not whose calendar it is',
    'de',
    [`${SYNC_DE} ben@example.com und mia@example.com`],
    ['ben@example.com bekommt eine Einladung per E-Mail.'],
  ],
  [
    'nobody, as it is over',
    'en',
    ['create a meeting Sync yesterday at 3pm with ben@example.com', 'yes'],
    ["No invitations go out, as it's already over."],
  ],
  [
    'nobody, as it is over',
    'de',
    ['Leg ein Meeting Sync gestern um 15 Uhr an mit ben@example.com', 'ja'],
    ['Einladungen gehen nicht raus, weil der Termin schon vorbei ist.'],
  ],
];

describe('the card of a new event says who gets an invitation', () => {
  for (const [what, language, messages, says] of cards) {
    it(`${language}: ${what}`, async () => expect(await cardAfter(language, messages)).to.include.members(says));
  }
});

const DENTIST = 'create an event Dentist tomorrow at 3pm';
const ZAHNARZT = 'Leg einen Termin Zahnarzt morgen um 15 Uhr an';

const reminders: [what: string, language: Language, messages: string[], says: string, account?: string][] = [
  ["the calendar's own, once it is written", 'en', [DENTIST, 'yes'], 'Reminder: As usual in this calendar'],
  ["the calendar's own, once it is written", 'de', [ZAHNARZT, 'ja'], 'Erinnerung: Wie in diesem Kalender üblich'],
  ['those that were said', 'en', [DENTIST, 'remind me 10 minutes before'], 'Reminder: 10 minutes before (pop-up)'],
  [
    'those that were said',
    'de',
    [ZAHNARZT, 'erinnere mich 10 Minuten vorher'],
    'Erinnerung: 10 Minuten vorher (als Hinweis)',
  ],
  ['none', 'en', [DENTIST, 'remind me 10 minutes before', 'remove the reminder'], 'Reminder: None'],
  ['none', 'de', [ZAHNARZT, 'erinnere mich 10 Minuten vorher', 'entferne die Erinnerung'], 'Erinnerung: Keine'],
  [
    'for no guest',
    'en',
    [DENTIST, 'remind me 10 minutes before', 'add ben@example.com'],
    'Reminder: 10 minutes before (pop-up), only for you',
  ],
  [
    'for no guest',
    'de',
    [ZAHNARZT, 'erinnere mich 10 Minuten vorher', 'lade ben@example.com ein'],
    'Erinnerung: 10 Minuten vorher (als Hinweis), nur für dich',
  ],
  [
    'of a shared account for whose it is',
    'en',
    [DENTIST, 'remind me 10 minutes before'],
    'Reminder: 10 minutes before (pop-up), only for mia@example.com',
    'shared',
  ],
  [
    'of a shared account for whose it is',
    'de',
    [ZAHNARZT, 'erinnere mich 10 Minuten vorher'],
    'Erinnerung: 10 Minuten vorher (als Hinweis), nur für mia@example.com',
    'shared',
  ],
];

describe('the card of a new event says which reminders it has, and who is reminded', () => {
  it("leaves the calendar's own out until the event is written", async () => {
    for (const [language, message] of [
      ['en', DENTIST],
      ['de', ZAHNARZT],
    ] as const)
      expect((await cardAfter(language, [message])).join('\n'), language).to.not.match(/Reminder|Erinnerung/);
  });

  for (const [what, language, messages, says, account] of reminders) {
    it(`${language}: ${what}`, async () => expect(await cardAfter(language, messages, account)).to.include(says));
  }
});
