import { expect } from 'chai';
import { languageBeyondLexicon, spokenLanguage } from '../../nlu/index.ts';

describe('the language of a message', () => {
  const clear: readonly (readonly [text: string, spoken: string, language: string])[] = [
    ["Qu'est-ce que j'ai demain ?", 'en', 'fr'],
    ['réunion budget demain 10h', 'en', 'fr'],
    ['Suis-je libre vendredi ?', 'de', 'fr'],
    ['Was habe ich morgen vor?', 'en', 'de'],
    ['Was habe ich morgen vor?', 'fr', 'de'],
    ['What do I have tomorrow?', 'fr', 'en'],
    ['move the review to Friday', 'de', 'en'],
    ['bonjour', 'en', 'fr'],
    ['Hilfe!', 'fr', 'de'],
    ['delete the dentist', 'de', 'en'],
    ['cancel my dinner', 'fr', 'en'],
    ['Zahnarzt morgen um 9', 'en', 'de'],
    ['annule le dentiste', 'de', 'fr'],
  ];
  for (const [text, spoken, language] of clear) {
    it(`“${text}” is "${language}", while "${spoken}" is spoken`, () => {
      expect(spokenLanguage(text, spoken)).to.equal(language);
    });
  }

  const unchanged: readonly (readonly [text: string, spoken: string])[] = [
    ['ok', 'fr'],
    ['no', 'fr'],
    ['Budget', 'de'],
    ['Coiffeur Sa 10.15', 'de'],
    ['Le Petit Bistro', 'en'],
    ['15:30', 'en'],
    ['Ana Lopez', 'en'],
    ['add réunion budget tomorrow', 'en'],
    ['lunch with Pierre de la Tour', 'en'],
    ['add "réunion de l\'équipe avec le client" on Friday', 'en'],
    ['Mittagessen im Café de la Gare', 'de'],
    ['note meeting avec Ben demain', 'fr'],
    ['שיחה tomorrow with Ana', 'en'],
  ];
  for (const [text, spoken] of unchanged) {
    it(`“${text}” leaves "${spoken}" as it is`, () => {
      expect(spokenLanguage(text, spoken)).to.be.oneOf([undefined, spoken]);
    });
  }

  const others = [
    '¿qué tengo mañana?',
    'quiero añadir una reunión mañana',
    'aggiungi riunione domani alle 15',
    'amanhã tenho dentista',
    'voeg morgen een vergadering toe',
    'jutro spotkanie o 15',
    'toplantı ekle yarın',
    'Покажи мой календарь на завтра',
    '明天下午三点开会',
  ];
  for (const text of others) {
    it(`“${text}” is in a language that nobody has added yet`, () => {
      for (const spoken of ['en', 'de', 'fr']) expect(spokenLanguage(text, spoken)).to.equal('other');
    });
  }

  const added: readonly (readonly [text: string, spoken: string, language: string | undefined])[] = [
    ['prossima riunione', 'it', 'it'],
    ['mi mostri la mia agenda di domani', 'it', 'it'],
    ['cosa ho domani?', 'it', 'it'],
    ['vis min kalender i morgen', 'da', undefined],
    ['Покажи мой календарь на завтра', 'ru', undefined],
    ['Budget', 'it', undefined],
    ['What do I have tomorrow?', 'it', 'en'],
    ["Qu'est-ce que j'ai demain ?", 'it', 'fr'],
  ];
  for (const [text, spoken, language] of added) {
    it(`“${text}” is not foreign while "${spoken}" is spoken, which only templates have`, () => {
      expect(spokenLanguage(text, spoken)).to.equal(language);
    });
  }

  const beyond: readonly (readonly [text: string, language: string | undefined])[] = [
    ['aggiungi riunione domani alle 15', 'it'],
    ['¿qué tengo mañana?', 'es'],
    ['amanhã tenho dentista', 'pt'],
    ['voeg morgen een vergadering toe', 'nl'],
    ['calendario', undefined],
    ['Plan', undefined],
  ];
  for (const [text, language] of beyond) {
    it(`“${text}” is ${language ?? 'none of them for sure'}, if templates have it`, () => {
      expect(languageBeyondLexicon(text)).to.equal(language);
    });
  }
});
