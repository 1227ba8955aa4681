import type { FocusWords } from '../../../words/focus-words.ts';
import { phrases, words } from '../../lists.ts';

/** Something that is on at the same time. */
const OTHER =
  "(quelque chose|quoi|qu['’]est-ce qui|qu['’]y a-t-il|un autre (rendez-vous|événement)|d['’]autres? (choses?|rendez-vous|événements?))";
/** Verbs for two events at the same time. */
const CLASH =
  '(chevauche(nt)?|conflit|gêne(nt)?|en même temps|tombe(nt)? en même temps|coince(nt)?|empêche(nt)?|au même moment)';
/** An event of a series. */
const ONE = '( (fois|séance|date|cours|rendez-vous|événement|réunion))?';

export const frOfFocus: FocusWords = {
  asks: {
    written: phrases(`
      (est-ce )?(est|sont|c['’]est|est-il|est-elle) … (enregistrée?s?|noté|notée|ajoutée?|dans (mon|l['’]) ?(agenda|calendrier)|inscrite?|créée?|modifiée?|déplacée?|fait|réservée?)
      (as-tu|avez-vous|tu l['’]as|vous l['’]avez|tu as|vous avez) … (enregistrée?|ajoutée?|notée?|créée?|modifiée?|changée?|déplacée?|fait|inscrite?|réservée?)
    `),
    told: phrases(`
      (quelqu['’]un|les invités|ils|elles|on|tout le monde) … (prévenue?s?|informée?s?|un (e-?mail|mail|courriel|message)|une invitation|au courant|averti(e|s|es)?)
      (des|les|une|un) (invitations?|e-?mails?|mails?|courriels?) … (parties?|partis?|envoyée?s?)
      (as-tu|avez-vous|tu as|vous avez) … (prévenu|informé|invité|averti|envoyé)
    `),
    private: phrases("(est|c['’]est|est-il|est-elle|est-ce) … (privée?|publique?|confidentiel(le)?)"),
    certain: phrases(
      "(est|c['’]est|est-il|est-elle|est-ce) … (sûre?|certaine?|confirmée?|définitif|définitive|fixe|provisoire)",
    ),
    count: phrases(`
      combien … (de fois|de séances|de cours|de dates|de rendez-vous|d['’]événements|en tout|au total|ça fait|y en a-t-il)
      (ça fait|il y en a|ça en fait|c['’]est) combien
    `),
    clash: [
      CLASH,
      `(ça|cela|il|elle|y a-t-il|il y a|est-ce que|${OTHER}) … ${CLASH}`,
      "(y a-t-il|il y a|ai-je|j['’]ai|est-ce que j['’]ai) … (autre chose|d['’]autres? (rendez-vous|choses?|événements?))",
      "qu['’](est-ce qu['’])?(y a-t-il|il y a|ai-je|j['’]ai) … d['’]autre",
    ],
    length: phrases(`
      combien de temps / jusqu['’]à quand / jusqu['’]à quelle heure / (quand|à quelle heure) … (finit|fini|finie|termine|terminé|fin|sort|sors|finissons|finissent)
      (finit|se termine|termine|finira|dure) … (à quelle heure|quand|combien de temps|combien) / quelle … durée
    `),
    often: phrases('à quelle fréquence / tous les combien / (se répète|ça revient)'),
    organizer: phrases('qui … (organise|organisé|a organisé|créé|a créé|lancé|a lancé|planifié)'),
    calendar: phrases('(dans |sur )?quel (agenda|calendrier)'),
    who: phrases('qui / avec qui / quels? invités?'),
    where: phrases(
      "(c['’]est|est-ce) (toujours )?(à l['’]endroit habituel|au même endroit|dans la salle habituelle)(,? .{1,40})? / où / (à |dans )?quel(le)? (endroit|lieu|salle|adresse)",
    ),
    when: phrases('quand / à quelle heure / (quel|quelle) (jour|date|heure)'),
  },
  order: [
    "(c['’]est|est-ce|est-ce que c['’]est) (avant|après) ou (avant|après) (le |la |l['’]|mon |ma )?{event}",
    "(c['’]est|est-ce|est-ce que c['’]est) (avant|après) (le |la |l['’]|mon |ma )?{event}(,? ou (après|avant))?",
  ],
  is: phrases("(c['’]est|est-ce|est-ce que c['’]est|est-il|est-elle|ce sera)( toujours| bien)?"),
  it: phrases(
    'ça / cela / ceci / il / elle / ils / elles / ce / celui-ci / celui-là / (ce|cet|cette|ces) (rendez-vous|événement|réunion|séance|séances)',
  ),
  pronoun: 'ça',
  one: [`(le|la|au|à la|du|de la) (toute |tout )?{nth}${ONE}`],
  last: [`(le|la|au|à la|du|de la) (toute |tout )?(dernière|dernier)${ONE}`],
  articles: words('le la les mon ma mes notre nos ce cette'),
  lead: phrases(`
    et / alors / ok / d['’]accord / oh / mais / attends / attendez / au fait / dis / dites / hm+ / petite question / pardon / bon / donc / juste / merci / très bien / super / parfait
    ça fait / cela fait / ça en fait / il y en a / est-ce que / est-ce qu['’] / ça / c['’]est / cela / on / et ça
  `),
  trail: phrases("pour l['’]instant / pour le moment / seulement / alors / aussi"),
  tentative: phrases(`
    ((mets|mettez|note|notez|garde|gardez|marque|marquez)(-le|-la)? )?({it} )?((juste|seulement) )?(comme |en )?(provisoire|sous réserve|non confirmée?|pas confirmée?)
    (c['’]est|ce n['’]est) ((encore|juste|seulement|que) )*(provisoire|sous réserve|pas confirmé)
  `),
  proposal: phrases(
    '(propose|proposez|suggère|suggérez)(-leur|-lui)? (un autre|une autre|un nouveau|une nouvelle) (moment|horaire|heure|créneau|date|jour)( pour {it})?',
  ),
  noted: phrases(`
    (mets|mettez|note|notez|ajoute|ajoutez) {note} (dedans|là-dedans|dans la description|dans cet événement)[,:]? {more}
    (mets|mettez|note|notez|ajoute|ajoutez) {note} (dedans|là-dedans|dans cet événement)
  `),
  small: words(`
    est-ce est-il est-elle sont-ils sont-elles a-t-il y a-t-on
    été ont avons ait sera serait
    ça cela ce est c il elle on qu que qui est-ce déjà encore alors donc exactement environ pour dedans là y ai j prévu prévue mis mise bloqué bloquée réservé invité invitée invités vient viennent
    participe participent dure commence débute a lieu se passe tombe fait en tout au total du de la le les des d à jour heure bien s'il te plaît svp avec autre chose autres quelque
  `),
};
