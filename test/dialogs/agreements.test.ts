import { expect } from 'chai';
import { setStage } from '../scenarios/run.ts';
import { shippedTemplates } from '../shipped-templates.ts';

type Language = 'en' | 'de' | 'fr';
const LOCALES = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' } as const;

/** How much is written after some messages. */
async function written(language: Language, messages: readonly string[]): Promise<number> {
  const facts = new Map([
    ['locale', LOCALES[language]],
    ['now', '2026-11-24T09:00 Europe/London'],
  ]);
  const stage = setStage({ facts }, shippedTemplates(language));
  for (const text of messages) await stage.turn({ type: 'message', text });
  return stage.calendar.told.length;
}

/** By the request whose confirmation is open: what agrees to it, and what does not. */
type Table = Readonly<Record<string, { agrees: readonly string[]; doesNot: readonly string[] }>>;

const tables: Readonly<Record<Language, Table>> = {
  en: {
    'delete the dentist': {
      agrees: [
        'yes please',
        'delete it',
        'please delete the dentist',
        'yes, go ahead and delete it',
        'I want to delete it',
        'ok get rid of it then',
        'yes delete that one',
        'yes just that one',
        'yes the one today',
      ],
      doesNot: [
        'I never said delete the dentist',
        'why would I delete the dentist',
        "I didn't say delete it",
        'she wants to delete it',
        'Ben will delete it',
        'I deleted it already',
        'it deletes everything',
        "you can't just delete it",
        'maybe delete it',
        'delete it later',
        'delete it some day',
        'yes I still need it',
        'ok I need that one',
        'yes it was a joke',
        "yes it's important",
        'ok and who set that up',
      ],
    },
    'team lunch tomorrow at 1pm': {
      agrees: [
        'ok put it in',
        'yes at 1pm',
        'put that in my diary',
        'yes, tomorrow at 1',
        'go on then',
        'that would be lovely',
      ],
      doesNot: [
        'why put it in my calendar',
        "ok that's too late",
        "yeah that's stupid",
        'yeah maybe',
        'yes I hate it',
        'ok I forgot',
        'yes longer',
        'ok, sooner',
        'yes online',
        'yes busy',
        'sure, cheaper',
        "ok I'll ask Ben first",
        'ok my boss says no',
        'ok and who have I got down as invited so far',
      ],
    },
    'delete everything today': {
      agrees: [],
      doesNot: ['yes only that one', 'yes just this', 'only the first one yes', 'maybe all of them'],
    },
    'move the dentist to 5pm': {
      agrees: ['yes move it', 'move it please', 'ok, to 5', 'yes, today at 5pm', 'yes only that one'],
      doesNot: [
        'Priya will move it',
        'maybe move it',
        'I moved it already',
        'yes it clashes',
        'yes, at 6',
        'yes, Wednesday at 5',
        'yes, not on Tuesday',
      ],
    },
  },
  de: {
    'lösch den Dentist': {
      agrees: ['ja bitte löschen', 'lösch ihn', 'ja, lösch den Dentist', 'kannst du löschen'],
      doesNot: [
        'warum sollte ich den Dentist löschen',
        'du willst den Dentist löschen',
        'lösch ihn später',
        'vielleicht löschen',
        'ja den brauche ich noch',
        'ok das ist blöd',
        'ich hab ihn schon gelöscht',
      ],
    },
    'Teamessen morgen um 13 Uhr': {
      agrees: ['ja trag es ein', 'bitte eintragen', 'ja, morgen um 13 Uhr', 'passt so'],
      doesNot: [
        'ja länger',
        'ja privat',
        'ja vielleicht',
        'ok das ist zu früh',
        'trag es später ein',
        'ok ich frag erst Ben',
      ],
    },
  },
  fr: {
    'supprime Dentist': {
      agrees: ['oui supprime-le', 'supprime ça stp', 'oui, vas-y, supprime'],
      doesNot: [
        'pourquoi supprimer Dentist',
        "je n'ai jamais dit de le supprimer",
        'supprime-le plus tard',
        "oui j'en ai encore besoin",
        "elle l'a déjà supprimé",
      ],
    },
    "déjeuner d'équipe demain à 13h": {
      agrees: ['oui ajoute-le', 'mets-le dans mon agenda', 'oui, demain à 13h'],
      doesNot: ['oui plus long', "oui c'est trop tard", 'oui peut-être', 'ok je demande à Ben'],
    },
  },
};

for (const [language, table] of Object.entries(tables) as [Language, Table][]) {
  for (const [request, { agrees, doesNot }] of Object.entries(table)) {
    describe(`the confirmation of "${request}"`, () => {
      for (const text of agrees) {
        it(`is agreed to by "${text}"`, async () => {
          expect(await written(language, [request, text])).to.equal(1);
        });
      }
      for (const text of doesNot) {
        it(`is not agreed to by "${text}"`, async () => {
          expect(await written(language, [request, text])).to.equal(0);
        });
      }
    });
  }
}
