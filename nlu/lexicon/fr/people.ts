import type { PeopleWords } from '../../words/people.ts';
import { phrases, words } from '../lists.ts';

const COMES =
  "(ne |n')?(vient|viennent|viendra|viendront|participe|participent|participera|peut|peuvent|pourra|est|sont|sera|a|ont|veut|veulent|doit|doivent|arrive|arrivent|va|vont|assiste|assistera)";
const THEN = "((et|donc|alors|du coup|peux-tu|pouvez-vous|tu peux|s'il te plaît|s'il vous plaît) )*";
const OFF = `${THEN}(enlève|enlevez|retire|retirez|supprime|supprimez|vire|virez)-(le|la|les)`;
const IN = `${THEN}(ajoute|ajoutez|invite|invitez|rajoute|rajoutez)-(le|la|les)( aussi| également)?`;

const INVITE = '(invite|invitez|convie|conviez|ajoute|ajoutez|rajoute|inclus)';

/** A question or a change is no new event that is to be when somebody is free. */
const NOT_ASKING =
  "(?![Dd]is|[Mm]ontre|[Rr]egarde|[Vv]érifie|[Tt]rouve|[Dd]emande|[Qq]u|[Ss]ais|[Dd]éplace|[Dd]écale|[Ee]st|[Ee]t |[Jj]e|[Jj]['’]|[Cc]herche|[Dd]onne|[Rr]appelle|[Ii]nvite|[Aa]nnule|[Ss]upprime|[Rr]etire)";

/** How French tells people from things. */
export const frPeople: PeopleWords = {
  companyCues: phrases(
    "avec / rendez-vous avec / réunion avec / en compagnie de / en compagnie d' / sans / y compris / invite aussi / invitez aussi / inviter aussi / invite / invitez / inviter / invitant / convie / conviez / convier / convoque / convoquez / convoquer / participants / participants : / invités : / invité : / accompagné de / accompagnée de / désinvite / désinvitez / désinviter",
  ),
  cues: phrases(
    'vu / rencontré / croisé / rencontrer / rencontre / rencontrez / voir / vois / voit / verrai / revoir / ajoute / ajoutez / ajouter / rajoute / rajoutez / rajouter / intègre / intégrer / intégrez / enlève / enlevez / enlever / retire / retirez / retirer / vire / virer / virez / reçois / recevoir / inclure / inclus / retrouver / retrouve',
  ),
  addressCues: phrases('pour / à'),
  dictated: { at: ['arobase', 'arrobase', 'at', 'chez'], dot: ['point', 'dot'] },
  offCues: [],
  and: words('et ou puis'),
  coming: phrases(
    '(vient|viennent|viendra|viendront|participe|participent) (aussi|également|avec (moi|nous)) / (sera|seront) (là|présents?|présentes?) / (tous )?(ensemble|autour d.une table|dans la même pièce) / et (moi|je)',
  ),
  me: words('moi me je nous moi-même'),
  behindThings: phrases("de / du / des / d' / à / au / aux / en"),
  behindNames: words(`
    encore aussi également plutôt bientôt après ensuite ici là en-ligne ligne appelé appelée prévu prévue planifié intitulé intitulée est était sont seront sera
    peut pourra comme si mais car parce avant pendant jusque depuis via chez dans sur stp svp merci si quand tous toutes chaque`),
  alsoWords: [],
  endsName: phrases(
    "le / la / les / l' / à / au / aux / de / du / des / d' / dans / en / pour / sur / et / ou / ce / cette / chez / demain / jeudi / vendredi",
  ),
  ofEvents: phrases("à / au / aux / à la / à l' / de / du / de la / de l' / d' / des / pour / sur / dans"),
  noGuests: phrases(
    "(à|dans|sur|de) (mon|le|notre|l'|ma) ?(agenda|calendrier|planning|emploi du temps|horaire) / (au|du) (calendrier|planning) / à l'agenda",
  ),
  spokenOf: {
    two: phrases(`
      avec (?<who>(eux|elles|tous les|toutes les|les) deux{alone})
      ${INVITE}-(?<who>les (tous |toutes )?les deux)
      ${INVITE} (?<who>(tous |toutes )?les deux{alone})`),
    one: phrases(`
      avec (?<who>elle|lui)
      ${INVITE}-(?<who>le|la)
      (?<who>l['’])(inviter|ajouter|inclure)
      (?<who>le|la) (rencontrer|revoir|convier|voir)`),
    all: phrases(`
      avec (?<who>(eux|elles)( tous| toutes)?)
      ${INVITE}-(?<who>les)
      (?<who>les) (inviter|convier|ajouter|inclure|rencontrer|revoir)`),
  },
  inviting: phrases(`
    (invit|convi)(e|es|ez|er|ons|é|és|ée|ées|ation|ations)(-(le|la|les))? / participants? / invités?
  `),
  someoneElse: phrases(`
    quelqu'un d'autre / une autre personne / la mauvaise personne / aucun / aucune / aucun d'eux / aucune d'elles / aucun d'entre eux / aucun des deux
    ni l'un ni l'autre / pas lui / pas elle / pas eux / pas celui-là / pas celle-là / pas cette personne`),
  restated: {
    '([Ee]st-ce que je peux|[Jj]e peux|[Pp]uis-je) faire la grasse matinée {when} ?\\??':
      'quel est mon premier rendez-vous {when}',
    '[Qq]uelle?s (matinées|matins) (sont|suis-je|est-ce que je suis|ai-je de) libres? {when}\\??':
      'quand suis-je libre le matin {when}',
    '[Qq]uelle?s (après-midis?) (sont|suis-je|est-ce que je suis|ai-je de) libres? {when}\\??':
      "quand suis-je libre l'après-midi {when}",
    '[Qq]uelle?s (soirées|soirs) (sont|suis-je|est-ce que je suis|ai-je de) libres? {when}\\??':
      'quand suis-je libre le soir {when}',
    '([Tt]rouve[rz]?|[Cc]herche[rz]?)(-moi|-nous)? {length} (où|quand|pendant laquelle|pendant lequel) ((moi|je),? (et )?)?{all}(,? et moi)?( (sommes|sont|serons|seront|pouvons|peuvent|tous|toutes|libres|disponibles|nous voir|ensemble))+':
      'trouve {length} avec {all}',
    '[Qq]uand (est-ce que )?{all} et moi (pouvons|pourrions|pourrons)(-nous)? (nous|se) (voir|réunir|retrouver|rencontrer|parler)( {rest})?':
      'trouve un créneau avec {all} {rest}',
    '[Qq]uand (est-ce qu.on|on|est-ce que nous|nous) (pourrait|pourrions|peut|pouvons) (se|nous) (voir|réunir|retrouver|rencontrer|parler)( tous les (deux|trois|quatre)| tous| ensemble)*,? avec {all}( {rest})?':
      'trouve un créneau avec {all} {rest}',
    '[Qq]uand (pourrait|pourrions|peut|pouvons)-(on|nous) (se|nous) (voir|réunir|retrouver|rencontrer|parler)( tous les (deux|trois|quatre)| tous| ensemble)*,? avec {all}( {rest})?':
      'trouve un créneau avec {all} {rest}',
    '[Qq]uand (est-ce que |est-ce qu.)?{all} et moi (sommes|serions|serons|aurions|avons)(-nous)?( tous| toutes| les| deux| ensemble)* (libres|disponibles|dispos?|du temps)( {rest})?':
      'trouve un créneau avec {all} {rest}',
    '[Qq]uand (est-ce que |est-ce qu.)?{all} (sont|seraient|seront)(-ils|-elles)? (tous|toutes)( les)?( deux| trois)? (libres|disponibles|dispos?)( {rest})?':
      'trouve un créneau avec {all} {rest}',
    [`${NOT_ASKING}{rest},? (quand|dès que|lorsque) (?!(je|j|nous|on|il|elle|ils|elles|tu|vous)(?!\\p{L})){who} (est|sera|aura|a|peut) ?(libre|disponible|dispo|du temps)?( {when})?`]:
      'trouve un créneau pour {rest} avec {who} {when}',
    "([Ii]nvite[rz]?|[Aa]joute[rz]?) {who} comme (invitée?|participante?) (facultatif|facultative|optionnel|optionnelle) (à la|à l['’]|à|au) ?{event}":
      'invite {who} à {event}, facultatif',
    "{verb} toute la série (de la |de l'|de |du |d'){rest}": '{verb} {rest}, toute la série',
    '(s.il (vous|te) plaît )?([Rr]emplace[rz]?|[ÉéEe]change[rz]?) {name} (par|contre|avec) {other} (dans|à|pour|sur|lors de) {event}':
      'retire {name} de {event} et ajoute {other}',
    '(s.il (vous|te) plaît )?([Rr]emplace[rz]?|[ÉéEe]change[rz]?) {name} (dans|à|sur|lors de) {event} (par|contre) {other}':
      'retire {name} de {event} et ajoute {other}',
    '(s.il (vous|te) plaît )?([Rr]emplace[rz]?|[ÉéEe]change[rz]?) {name} (par|contre|avec) {other}':
      '{other} à la place de {name}',
    '([Pp]ropose[rz]?|[Ss]uggère[rz]?) plutôt {rest}': 'dis peut-être et propose {rest}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (à|au|à la|pour) {event}[,.;]? ${OFF}`]: 'retire {name} de {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${OFF}`]: 'retire {name}',
    [`{name} ${COMES}( [^,.;]{1,40}?)? (à|au|à la|pour) {event}[,.;]? ${IN}`]: 'ajoute {name} à {event}',
    [`{name} ${COMES}( [^,.;]{1,40}?)?[,.;]? ${IN}`]: 'ajoute {name}',
  },
  titles: phrases(
    'm\\. / mr\\.? / mme\\.? / mlle\\.? / monsieur / madame / mademoiselle / dr\\.? / docteur / docteure / pr\\.? / professeur / professeure / maître / me',
  ),
  another: phrases(
    "pas ce / pas cet / pas cette / pas le / pas la / un autre / une autre / l'autre / le mauvais / la mauvaise / mauvais / mauvaise / un différent",
  ),
};
