import { inflected, ones, ordinalStems, teens, tens } from './alternatives.ts';

/** Numbers in words and digits, as they count days, hours and lengths. */
export const numbers = `
${ones.map((word, index) => `ones: ${word} => ${index + 1}`).join('\n')}
ones: zwo => 2
${teens.map((word, index) => `teens: ${word} => ${index + 10}`).join('\n')}
${tens.map((word, index) => `tens: ${word} => ${10 * (index + 2)}`).join('\n')}
tens: dreissig => 30
below-hundred: <ones>
below-hundred: <teens>
below-hundred: <tens>
below-hundred: <ones> ~und ~<tens> => sum($1,$2)
below-hundred: ein ~und ~<tens> => sum(1,$1)
word-number: <below-hundred>
word-number: hundert => 100
word-number: hundert ~[und] ~<below-hundred> => sum(100,$1)
word-number: <ones> ~hundert => product($1,100)
word-number: ein ~hundert => 100
number: <word-number>
number: ein|${inflected('ein')}|ne|nen|ner|nem|n => 1
number: #
count: <number>
count: ein paar|einige|paar => 3
count: # ~(.|,) ~# => decimal($1,$2)
number: beide|beiden => 2
count: <ones> ~einhalb => sum($1,0.5)
count: ein ~einhalb => 1.5
count: anderthalb|eineinhalb => 1.5
count: # 1 ~/ ~2 => sum($1,0.5)
year: #4 => between($1,1900,2100)
year: ein ~tausend ~neun ~hundert ~[und] ~<below-hundred> => sum(1900,$1)
year: <ones> ~tausend ~[und] ~[<below-hundred>] => product($1,1000,$2)
year: neunzehn ~hundert ~[und] ~<below-hundred> => sum(1900,$1)
${ordinalStems.map((stem, index) => `ordinal-word: ${inflected(stem)} => ${index + 1}`).join('\n')}
ordinal-word: ${inflected('siebent')} => 7
${teens.map((word, index) => `ordinal-word: ${inflected(`${word}t`)} => ${index + 10}`).join('\n')}
ordinal-word: ${inflected('zwanzigst')} => 20
ordinal-word: ${inflected('dreißigst', 'dreissigst')} => 30
ordinal-word: <ones> ~und ~<ordinal-tens> => sum($1,$2)
ordinal-word: ein ~und ~<ordinal-tens> => sum(1,$1)
ordinal-tens: ${inflected('zwanzigst')} => 20
ordinal-tens: ${inflected('dreißigst', 'dreissigst')} => 30
ordinal: <ordinal-word>
ordinal: # ~. => between($1,1,31)
ordinal: # ~(te|ten|ter|ste|sten|ster) => between($1,1,31)
ordinal: ${inflected('letzt')} => -1
ordinal: ${inflected('vorletzt')} => -2
`;
