import { expect } from 'chai';
import { dialogOf } from '../../../dialogs/index.ts';
import { setStage } from '../../scenarios/run.ts';
import { shippedTemplates } from '../../shipped-templates.ts';
import { abandons, narrowed, singular, type Table, takesBack } from './sentences.ts';

type Language = 'en' | 'de';
const LOCALES = { en: 'en-GB', de: 'de-DE' };
const LANGUAGES: readonly Language[] = ['en', 'de'];

/** The messages that lead to each place, by its name. */
const PLACES = {
  en: {
    several: ['cancel everything tomorrow'],
    title: ['create an event'],
    confirmation: ['add lunch tomorrow at 12'],
    choice: ['delete the budget review'],
    deleted: ['delete the dentist', 'yes'],
    'deleted, and more shown': ['delete the dentist', 'yes', "what's on today"],
    'deleted, and a question open': ['delete the dentist', 'yes', 'create an event'],
    'deleted, and a confirmation open': ['delete the dentist', 'yes', 'add lunch tomorrow at 12'],
    list: ["what's on this week"],
    nothing: [],
  },
  de: {
    several: ['lösch alles morgen'],
    title: ['Termin anlegen'],
    confirmation: ['Mittagessen morgen um 12'],
    choice: ['lösch das Budget review'],
    deleted: ['lösch Dentist', 'ja'],
    'deleted, and more shown': ['lösch Dentist', 'ja', 'was ist heute los'],
    'deleted, and a question open': ['lösch Dentist', 'ja', 'Termin anlegen'],
    'deleted, and a confirmation open': ['lösch Dentist', 'ja', 'Mittagessen morgen um 12'],
    list: ['was ist diese Woche los'],
    nothing: [],
  },
} as const;
type Place = keyof (typeof PLACES)['en'];

/** Says a message at a place. */
async function said(language: Language, place: Place, text: string) {
  const stage = setStage({ facts: new Map([['locale', LOCALES[language]]]) }, shippedTemplates(language));
  for (const before of PLACES[language][place]) await stage.turn({ type: 'message', text: before });
  const { length } = stage.calendar.told;
  await stage.turn({ type: 'message', text });
  const { pending, held = [], mentioned = [] } = stage.state;
  return {
    at: pending.at,
    template: dialogOf(pending)?.template ?? '',
    held: held.length,
    writes: stage.calendar.told.slice(length).map(({ to, event }) => `${to} ${event}`),
    titles: mentioned.map(id => stage.calendar.events.find(event => event.id === id)?.title ?? '').join(', '),
  };
}

/** True if a deletion of these events waits for a yes, and of no others. */
async function leaves([text, titles]: readonly [string, string], language: Language): Promise<boolean> {
  const end = await said(language, 'several', text);
  return end.at === 'confirm' && end.template === 'delete-events' && end.titles === titles && end.writes.length === 0;
}

/** True if a request about one event is never one about several. */
async function isAboutOne(text: string, language: Language): Promise<boolean> {
  const ends = await Promise.all((['nothing', 'list'] as const).map(place => said(language, place, text)));
  return ends.every(({ template, writes }) => !template.endsWith('-events') && writes.length === 0);
}

/** True if nothing is open or waits any more, and nothing was written. */
async function endsAll(text: string, language: Language): Promise<boolean> {
  const places = ['several', 'title', 'confirmation', 'choice'] as const;
  const ends = await Promise.all(places.map(place => said(language, place, text)));
  return ends.every(({ at, held, writes }) => at === 'nothing' && held === 0 && writes.length === 0);
}

/** True if the deleted event is back, or the bot asks whether it should be. */
async function bringsBack(text: string, language: Language): Promise<boolean> {
  const places = ['deleted', 'deleted, and more shown', 'deleted, and a question open'] as const;
  const all = [...places, 'deleted, and a confirmation open'] as const;
  const ends = await Promise.all(all.map(place => said(language, place, text)));
  return ends.every(({ template, writes }) => template === 'undo' || writes.join() === 'restore dentist2411');
}

type Check<T> = (row: T, language: Language) => Promise<boolean>;

/** @param heldOut  how many of the held-out rows fit */
function checks<T>(
  title: string,
  table: Readonly<Record<Language, Table<T>>>,
  check: Check<T>,
  heldOut: number[],
): void {
  for (const [index, language] of LANGUAGES.entries()) {
    describe(`${title} (${language})`, () => {
      for (const row of table[language].developed) {
        it(JSON.stringify(row), async () => expect(await check(row, language)).to.equal(true));
      }
      it('the held-out ones', async () => {
        const all = await Promise.all(table[language].heldOut.map(row => check(row, language)));
        expect(all.filter(Boolean)).to.have.length(heldOut[index] ?? 0);
      });
    });
  }
}

checks('an answer that picks some of several events, or leaves some out', narrowed, leaves, [7, 8]);
checks('a request about one event is not about several', singular, isAboutOne, [8, 7]);
checks('words that end everything', abandons, endsAll, [8, 7]);
checks('words that bring back what was deleted', takesBack, bringsBack, [8, 8]);
