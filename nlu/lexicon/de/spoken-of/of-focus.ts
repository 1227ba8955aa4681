import type { FocusWords } from '../../../words/focus-words.ts';
import { phrases, words } from '../../lists.ts';

/** Something that is on at the same time. */
const OTHER = '(was|etwas|irgendwas|irgendetwas|irgendein termin|welche termine|welcher termin)';
/** Verbs for two events at the same time. */
const CLASH =
  '(kollidier(t|en)|überschneide[nt]|überschneidet sich|überlapp(t|en)|überlagert|im weg|in die quere|dagegen|dazwischen|gleichzeitig)';
/** An event of a series. */
const ONE = '( (mal|termin|stunde|tag|einheit|kurstag))?';

export const deOfFocus: FocusWords = {
  asks: {
    written: phrases(`
      (steht|ist|stehen|sind|war) {it} … (drin|eingetragen|gespeichert|gebucht|angelegt|verschoben|geändert|im kalender|erledigt|notiert)
      (hast du|haben sie) … (eingetragen|gespeichert|geändert|verschoben|gebucht|angelegt|gemacht|notiert|gelöscht)
    `),
    told: phrases(`
      (hat|haben|bekommt|bekommen|kriegt|kriegen|wurde|wurden|wird|ist|sind|weiß|wissen) … (jemand|irgendjemand|irgendwer|wer|sie|die gäste|alle|eine? (mail|e-?mail|einladung|nachricht)|einladungen|mails|e-?mails) … (mail|e-?mail|einladung|nachricht|benachrichtigt|informiert|angeschrieben|bescheid|rausgegangen|raus|verschickt|gesendet|davon|eingeladen|bekommen)
      (hast du|haben sie) … (jemandem|jemanden|allen|ihnen|ihm|ihr|die gäste) … (bescheid|benachrichtigt|informiert|eingeladen|gemailt|geschrieben)
    `),
    private: phrases(
      '(ist|war|wird) {it} … (privat|öffentlich|vertraulich) / (können|kann) … (andere|jeder|alle|jemand) … {it} … sehen',
    ),
    certain: phrases(
      '(ist|steht|war) {it} … (sicher|fest|bestätigt|fix|vorläufig|unter vorbehalt|definitiv|endgültig|zugesagt)',
    ),
    count: phrases(
      'wie (viele|oft|viel) … (insgesamt|zusammen|alles in allem|davon|mal|male|termine|sind (das|es)|ist (das|es))',
    ),
    clash: [
      `${OTHER} … ${CLASH}`,
      `(kollidiert|überschneidet|überlappt|kommt|liegt|steht|stört|fällt) … (sich|was|etwas|irgendwas|damit|mit|dem|anderem|anderen|einem|quere|weg)`,
      `(gibt|gäbe|habe|ist|steht|liegt|hab) … (da|dann|dabei|damit|sonst|noch)? … (konflikte?|überschneidung(en)?|kollision(en)?|problem|was anderes|etwas anderes|sonst (noch )?(was|etwas)|noch (was|etwas)( anderes)?)`,
      'was … (sonst|noch) … (los|an|da|dann|gleichzeitig)',
      'was (ist|steht|habe ich) … (sonst|sonst noch|noch)',
    ],
    length: phrases(`
      wie lange / bis wann / (wann|um wie viel uhr) … (fertig|zu ende|vorbei|aus|raus|endet|aufhört|hört|schluss|rum) / wie (viele|viel) (minuten|stunden|zeit) / (endet|geht) … (wann|bis wann)
    `),
    often: phrases('wie (häufig|regelmäßig) / (wiederholt|ist) … (sich|eine serie|wöchentlich|monatlich)'),
    organizer: phrases(
      'wer … (organisiert|veranstaltet|eingestellt|angesetzt|einberufen|angelegt|eingetragen) / von wem … (ist|kommt|stammt)',
    ),
    calendar: phrases('(in |auf )?(welchem|welcher|welchen) kalender'),
    who: phrases(
      'wer / wen / mit wem / (kommt|ist|sind|kommen) (noch )?(jemand|noch jemand|noch wer) … (mit|dabei|eingeladen|dazu)',
    ),
    where: phrases(
      '(ist|war|wird) {it} (wieder )?(am|im|an der) (üblichen|gewohnten|selben|gleichen) (ort|stelle|raum|saal)(,? .{1,40})? / wo / wohin / (an |in )?(welcher|welchem|welches) (ort|raum|adresse|saal)',
    ),
    when: phrases('wann / um wie ?viel uhr / (an )?(welchem|welcher|welchen) (tag|datum) / was für ein (datum|tag)'),
  },
  order: [
    '(ist|war|liegt|kommt) {it} (denn )?(vor|nach) oder (vor|nach) (dem |der |den |meinem |meiner )?{event}',
    '(ist|war|liegt|kommt) {it} (denn )?(vor|nach) (dem |der |den |meinem |meiner )?{event}(,? oder (danach|davor|vorher|nachher))?',
  ],
  is: phrases('(ist|war|findet|wird) {it}( immer noch| noch)?'),
  it: phrases('(das|es|sie|er|die|der|dies|dieser|diese|alles)( termin| treffen| ding| sache| termine)?'),
  pronoun: 'das',
  one: [`(der|die|das|dem|den|beim|am|im) (aller)?{nth}${ONE}`, `(der|die|das|dem|den|beim|am|im) {nth}${ONE}`],
  last: [`(der|die|das|dem|den|beim|am|im) (aller)?(letzte|letzten|letzter|letztes)${ONE}`],
  articles: words('der die das dem den mein meine meinen meinem meiner unser unsere'),
  lead: phrases(`
    und / also / ok / okay / oh / aber / moment / warte / warte mal / halt / hm+ / kurze frage / kurz / sorry / sag mal / achso / ach so / ach / nur / noch
    gut / super / danke / schön / prima / alles klar / und sag mal
  `),
  trail: phrases('erstmal / vorerst / fürs erste / noch / nur / dann / mal / auch / dazu'),
  tentative: phrases(`
    ((trag|trage|mach|mache|setz|setze|lass|markier|markiere) )?({it} )?((erst ?mal|vorerst|noch|nur|bitte) )*(als )?(vorläufig|unter vorbehalt|unverbindlich|nicht fest)( (ein|markieren|eintragen))?
    {it} ist ((noch|nur|erst ?mal) )*(vorläufig|unter vorbehalt|nicht fest|nicht sicher)
  `),
  proposal: phrases(
    '(schlag|schlage|schlagen sie|biete) ((dafür|ihnen|ihm|ihr|denen) )?(einen|eine) (anderen|andere|neuen|neue|späteren|spätere|früheren|frühere) (termin|zeit|uhrzeit|tag)( (dafür|dazu))?( vor| an)?',
  ),
  noted: phrases(`
    (schreib|schreibe|notier|notiere|pack|setz|trag|trage) {note} (da|dort)?(rein|hinein|mit rein|dazu)[,:]? {more}
    (schreib|schreibe|notier|notiere|pack|setz|trag|trage) {note} (da ?rein|da mit rein|dort hinein|da noch rein|dazu)
  `),
  small: words(`
    denn da dann damit ja nochmal noch schon jetzt bitte eigentlich genau ungefähr etwa wieder dort dabei eingeladen dafür eingeplant geplant vorgesehen statt findet
    geht dauert los beginnt fängt an steht ist sind bin habe hab ich wir man sein beim im am zum zur mit irgendwie überhaupt insgesamt kommt liegt sich mir das es
    alles termine termin mal male drin eingetragen reserviert geblockt angegeben
  `),
};
