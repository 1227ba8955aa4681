import { expect } from 'chai';
import { wordsIn } from '../../../nlu/lexicon/index.ts';
import { askingReader } from '../../../nlu/requests/asking.ts';

const READ: Readonly<Record<string, readonly [text: string, asked?: string | undefined, turn?: string][]>> = {
  en: [
    ['where is it', 'where'],
    ["who's coming to lunch", 'who'],
    ['how long until my next meeting', 'until'],
    ['how much time do I have before my next call', 'until'],
    ['how long is the workshop', 'length'],
    ['when does the workshop end', 'length'],
    ['what is the link for the call', 'link'],
    ['how do I join', 'link'],
    ['what time is the dentist', 'when'],
    ['do I have conflicts next week', 'conflicts'],
    ['am I double-booked on Friday', 'conflicts'],
    ['does that clash with anything', 'clash'],
    ['is anything else on then?', 'clash'],
    ['does the retro overlap with another meeting', 'clash'],
    ['which of my meetings clash', 'conflicts'],
    ['who organised it', 'organizer'],
    ["who's the organizer of the retro", 'organizer'],
    ['who invited me to that', 'organizer'],
    ['who set up the workshop', 'organizer'],
    ['who did I invite', 'who'],
    ["what's on tomorrow"],
    ['where is my first meeting tomorrow', 'where', 'first'],
    ['when is my last call today', 'when', 'last'],
    ['when do I finish today', 'length', 'end'],
    ['until when am I busy tomorrow', 'length', 'end'],
    ['what time do I start tomorrow', 'when', 'start'],
    ['when did I last see Ana', 'when', 'previous'],
    ['when was my last dentist appointment', 'when', 'previous'],
    ["who hasn't answered", 'answers'],
    ['has Ana replied yet?', 'answers'],
    ['did anyone decline the retro', 'answers'],
    ['which meeting am I in right now', undefined, 'now'],
    ['when was my last meeting', 'when', 'previous'],
    ['and after that?', undefined, 'following'],
    ['what comes after that', undefined, 'following'],
    ['the one after', undefined, 'following'],
    ['what do I have after lunch'],
    ['the first Monday in May'],
  ],
  de: [
    ['wo ist das', 'where'],
    ['wer kommt da', 'who'],
    ['wie lange noch bis zum nächsten Termin', 'until'],
    ['wie lange dauert der Workshop', 'length'],
    ['gibt es nächste Woche Terminkonflikte', 'conflicts'],
    ['überschneidet sich da was', 'conflicts'],
    ['bin ich doppelt gebucht', 'conflicts'],
    ['ist da sonst noch was', 'clash'],
    ['überschneidet sich die Retro mit irgendwas', 'clash'],
    ['überschneiden sich meine Termine', 'conflicts'],
    ['wer hat den angesetzt', 'organizer'],
    ['wer hat mich da eingeladen', 'organizer'],
    ['wer ist die Organisatorin vom Workshop', 'organizer'],
    ['wer hat zugesagt', 'answers'],
    ['wer hat noch nicht geantwortet', 'answers'],
    ['hat Ana schon zugesagt', 'answers'],
    ['wann bin ich heute fertig', 'when', 'end'],
    ['bis wann hab ich heute zu tun', 'length', 'end'],
    ['wann hab ich Ana zuletzt gesehen', 'when', 'previous'],
    ['wann ist morgen mein erster Termin', 'when', 'first'],
    ['wann ist mein letztes Meeting', 'when', 'last'],
    ['was läuft gerade', undefined, 'now'],
    ['was war mein letzter Termin', undefined, 'previous'],
    ['und danach?', undefined, 'following'],
    ['was kommt danach', undefined, 'following'],
    ['was steht morgen an'],
  ],
  fr: [
    ["c'est où", 'where'],
    ['qui vient', 'who'],
    ["qui n'a pas encore répondu", 'answers'],
    ['à quelle heure je finis demain', 'when', 'end'],
    ['dans combien de temps est ma prochaine réunion', 'until'],
    ["combien de temps dure l'atelier", 'length'],
    ['est-ce que mes réunions se chevauchent', 'conflicts'],
    ["j'ai deux réunions en même temps", 'conflicts'],
    ['il y a autre chose à ce moment-là', 'clash'],
    ['est-ce que la rétro chevauche autre chose', 'clash'],
    ["qui l'a organisé", 'organizer'],
    ["qui m'a invitée", 'organizer'],
    ["qui est l'organisatrice de l'atelier", 'organizer'],
    ['à quelle heure est mon premier rendez-vous', 'when', 'first'],
    ['quelle est ma dernière réunion demain', undefined, 'last'],
    ['quelle était ma dernière réunion', undefined, 'previous'],
    ['je suis dans quelle réunion en ce moment', undefined, 'now'],
    ['et après ça ?', undefined, 'following'],
    ["celui d'après", undefined, 'following'],
    ["qu'est-ce que j'ai demain"],
  ],
};

describe('what a question asks for', () => {
  for (const [language, sentences] of Object.entries(READ)) {
    const read = askingReader(wordsIn(language));
    for (const [text, asked, turn] of sentences) {
      it(`in “${text}” is ${[asked, turn].filter(Boolean).join(', ') || 'not said'}`, () => {
        const { asked: gotAsked, turn: gotTurn } = read(text);
        expect([gotAsked, gotTurn]).to.deep.equal([asked, turn]);
      });
    }
  }
});
