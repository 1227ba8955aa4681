import { expect } from 'chai';
import { answerReader, ordinalReader } from '../../../nlu/acts/answers/answers.ts';
import { de } from '../../../nlu/lexicon/de/index.ts';
import { en } from '../../../nlu/lexicon/en/index.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';
import type { Words } from '../../../nlu/words/words.ts';

const [readAnswer, readOrdinal] = [answerReader(en), ordinalReader(en)];

describe('answers', () => {
  const rows: readonly (readonly [text: string, answer: 'yes' | 'no' | undefined])[] = [
    ['yes', 'yes'],
    ['Yes!', 'yes'],
    ['yep', 'yes'],
    ['yes, but at 4', 'yes'],
    ['yes please', 'yes'],
    ['of course', 'yes'],
    ['sure, thanks', 'yes'],
    ['👍', 'yes'],
    ['👍🏽', 'yes'],
    ['looks good', 'yes'],
    ['ok, make it 45 minutes', 'yes'],
    ['no', 'no'],
    ['No.', 'no'],
    ['nope', 'no'],
    ['of course not', 'no'],
    ['absolutely not', 'no'],
    ["don't", 'no'],
    ['no, at 5', 'no'],
    ['no thanks', 'no'],
    ['not now', 'no'],
    ['❌', 'no'],
    ['yeah go ahead', 'yes'],
    ['oh well, ok then do it', 'yes'],
    ['that looks good to me', 'yes'],
    ['I think so', 'yes'],
    ["I don't think so", 'no'],
    ["oh no, please don't", 'no'],
    ['ok, but not yet', 'yes'],
    ['yes... no, wait', 'no'],
    ["that's wrong", 'no'],
    ['now yes', 'yes'],
    ['thats perfect', 'yes'],
    ["that's all right, thank you", 'yes'],
    ['ok, great, that sounds fine to me', 'yes'],
    ['works for me', 'yes'],
    ['everything looks right', 'yes'],
    ['I confirm all of it', 'yes'],
    ["that's exactly what I wanted", 'yes'],
    ['go ahead and book it', 'yes'],
    ['book it anyway', 'yes'],
    ['Create it all the same.', 'yes'],
    ['this one would suit me', 'yes'],
    ["that doesn't look right", 'no'],
    ["it won't work for me", 'no'],
    ['not what I meant', 'no'],
    ['perfect weather for a walk', undefined],
    ['that is at 4', undefined],
    ['correct the title', undefined],
    ['good afternoon', undefined],
    ['great idea with the boat', undefined],
    ['book it anyway for 4', undefined],
    ['yesterday', undefined],
    ['nobody', undefined],
    ['no reminder', undefined],
    ['right after lunch', undefined],
    ['fine dining', undefined],
    ['note: bring water', undefined],
    ['"yes"', undefined],
    ['maybe', undefined],
    ['', undefined],
  ];
  for (const [text, answer] of rows) {
    it(`"${text}" -> ${answer ?? 'neither'}`, () => expect(readAnswer(text)?.answer).to.equal(answer));
  }
});

describe('what is left of a message after its answer', () => {
  const rows: readonly (readonly [words: Words, text: string, rest: string | undefined])[] = [
    [en, "yes, please confirm, and we're all set", ''],
    [en, "sounds great, we're done here", ''],
    [en, "yeah that's everything, thanks", ''],
    [en, 'ok save it then', ''],
    [en, 'perfect, nothing else for now', ''],
    [en, "yes but we're all set for 5", "but we're all set for 5"],
    [en, 'yes, and nothing else than lunch', 'and nothing else than lunch'],
    [en, "that's everything", undefined],
    [de, 'ja bitte, dann haben wir alles', ''],
    [de, 'passt so, dann sind wir fertig', ''],
    [de, 'ja, trag es so ein, das wäre alles', ''],
    [de, 'ja, mehr brauche ich nicht', ''],
    [de, 'ja, aber sonst nichts am Freitag', 'aber sonst nichts am Freitag'],
    [fr, "oui merci, c'est tout bon", ''],
    [fr, "parfait, rien d'autre", ''],
    [fr, 'oui confirmez, ce sera tout', ''],
    [fr, 'oui mais à 15h', 'mais à 15h'],
  ];
  for (const [words, text, rest] of rows) {
    it(`"${text}" -> ${rest === '' ? 'nothing' : (rest ?? 'no answer')}`, () =>
      expect(answerReader(words)(text)?.rest).to.equal(rest));
  }
});

describe('ordinals', () => {
  const rows: readonly (readonly [text: string, ordinal: number | undefined])[] = [
    ['1', 1],
    ['#2', 2],
    ['number 3', 3],
    ['the second one', 2],
    ['2nd', 2],
    ['the third event, please', 3],
    ['three', 3],
    ['last', -1],
    ['the last one', -1],
    ['option 4.', 4],
    ['10', 10],
    ['0', undefined],
    ['1000', undefined],
    ['a', undefined],
    ['2 hours', undefined],
    ['at 2', undefined],
    ['second thoughts', undefined],
    ['', undefined],
  ];
  for (const [text, ordinal] of rows) {
    it(`"${text}" -> ${ordinal ?? 'none'}`, () => expect(readOrdinal(text)).to.equal(ordinal));
  }
});
