import type { SideTalkWords } from '../../words/messages.ts';
import { phrases } from '../lists.ts';

/** What people ask and say besides their requests, in German. */
export const deSideTalk: SideTalkWords = {
  date: phrases(`
    wann (ist|sind|war|wäre)( eigentlich| denn| nochmal| noch mal)* {time} / wann {time} (ist|sind|war|wäre) / auf (welchen|was für einen) (tag|wochentag) fällt {time}
    (was für ein|welcher) (tag|wochentag) (ist|war)( denn| eigentlich)* {time} / an welchem (tag|datum|wochentag) (ist|war) {time}
    (welches|was für ein) datum (ist|hat|haben wir) {time} / (der|die|das) wievielte ist {time} / auf wann fällt {time}
  `),
  days: phrases(`
    (in )?wie ?(viele?|viel) (tage|wochen|nächte|zeit|mal schlafen)( sind( es)?| ist( es)?| hab(e|en)? (ich|wir))?( noch)? bis( zu| zum| zur)? {time}
    wie lange?( ist es| dauert es| sind es)?( noch)? bis( zu| zum| zur)? {time} / wie lange ist( es)? noch hin bis( zu| zum| zur)? {time}
  `),
  today: phrases(`
    (welcher|was für ein) (tag|wochentag|datum) (ist|haben wir) / welches datum (ist|haben wir) / (den|der) wievielten? (ist|haben wir)
    was für ein tag ist( heute)?
  `),
  week: phrases(`
    (welche|was für eine|in welcher|die wievielte) (woche|kalenderwoche|kw) (ist|haben wir|sind wir|ist es|ist das|ist gerade) / welche kw / wievielte (woche|kalenderwoche|kw)( ist| haben wir)?
  `),
  weekOf: phrases(`(welche|in welcher) (woche|kalenderwoche|kw) (ist|liegt|hat) {time}`),
  clock: phrases(`wie ?viel uhr ist es( jetzt| gerade)* in {place} / wie spät ist es( jetzt| gerade)* in {place}`),
  there: phrases(`
    (wie ?viel uhr|wie spät|was|wann) (ist|wäre|sind)( es)? (in {place} (um |wenn es (hier|bei (uns|mir)) )?{time}( ist)?|{time}( (unserer|meiner) zeit| bei (uns|mir)| hier)? in {place})
  `),
  here: phrases(`
    (wie ?viel uhr|wie spät|was|wann) (ist|wäre|sind)( das| es)? {time}( (bei (uns|mir)|hier|in (unserer|meiner) zeit|(unserer|meiner) zeit))
  `),
  zone: phrases(
    '(in )?(welcher|welche|was für eine) zeitzone (bin ich|sind wir|ist das|hast du|haben sie|nutzt du|verwendest du|ist (bei mir )?eingestellt)',
  ),
  around: [
    '(heute|jetzt|gerade|nochmal|noch mal|eigentlich|denn|genau|dieses jahr|bitte|übrigens)',
    '(kannst|könntest) du mir( bitte| mal)* sagen',
    '(können|könnten) sie mir( bitte| mal)* sagen',
    '(sag|sage|sagen sie) mir( bitte| mal)*',
    '(weißt|weisst) du( zufällig)?',
    'wissen sie( zufällig)?',
  ],
  thanks: phrases(
    `(danke|dank|merci|dankschön|dankeschön|thx|vergelt['’]?s gott) / (du|sie) (hast|haben) (mir )?(sehr |echt |total )?geholfen`,
  ),
  praise: phrases(`
    (du|sie|das|bist|sind) (bist |sind |ist |war )?(du |sie |ja |echt |sehr |so |wirklich |ganz |ziemlich |ein |eine |der |die |das )*(super|toll|klasse|schlau|klug|spitze|gut|nett|lieb|schatz|beste|genial|hilfreich|fit|cool|freundlich)
    (gut|super|toll|fein|schön) gemacht / (gute|tolle|super) arbeit / (schönen|schönes|schöne) (tag|abend|wochenende|feierabend|woche)
  `),
  mood: phrases(`
    (puh|uff|ach je|oje|oh je|meine güte|du meine güte|oh mann|omg|lol|haha+|wow|mist|na sowas|krass|echt jetzt|boah)
    (alles|alles klar|alles gut|na|wie läuft['’]?s|was machst du)( gut| klar)?( bei dir| bei ihnen)
    ich (hasse|liebe|mag) / (so|zu|sehr|echt) (müde|gestresst|langweilig|früh|spät)
    (ok|okay|alles klar|gut|passt|cool|super|schön|verstehe|aha|na gut|schon gut|war nur (ein )?(test|spaß))
  `),
};
