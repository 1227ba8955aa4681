import type { EditWords } from '../../words/events.ts';
import { phrases, words } from '../lists.ts';

const THIS =
  "(le|la|les|l'événement|le rendez-vous|la réunion|cet événement|ce rendez-vous|cette réunion|le rdv|ce rdv|ça)";
const IT = `([ -]${THIS})`;
const EVENT = `(il|elle|ça|ce|l'événement|le rendez-vous|la réunion)`;
const CHANGE =
  '(change|changer|changez|modifie|modifier|modifiez|corrige|corriger|corrigez|édite|éditer|mets à jour|mettre à jour|mettez à jour|mets|mettre|mettez|remplace|remplacer|remplacez|passe|passer|passez)';
const CLEAR =
  '(supprime|supprimer|supprimez|enlève|enlever|enlevez|retire|retirer|retirez|efface|effacer|effacez|vide|vider|videz|vire|virer)';
const ADD =
  '(ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|mets|mettre|mettez|inclus|inclure|incluez|invite|inviter|invitez|convie|convier|conviez|intègre|intégrer|intégrez)';
const OF = "(de |du |de la |de l'|d'|des )";
const TO = '(en|à|au|par|pour|vers|comme)';

/** How something is to be by video. */
const ONLINE = '(en visio|en visioconférence|en ligne|à distance|par visio|en distanciel)';
/** Before the place that an event no longer has. */
const NOT_THERE = '(au lieu|à la place|plutôt que|et non)( (de|du|dans|en|à))?';

/** How long before an event. */
const BEFORE =
  "((une?|deux|trois|\\d+)[^,.;]{0,20} (avant|à l['’]avance)|la veille( (au|le) soir)?|le (soir|matin) d['’]avant)";

/** How people change in French what they have said. */
export const frEdits: EditWords = {
  restated: {
    [`([Tt]ermine|[Tt]erminez|[Ff]inis|[Ff]inissez|[Aa]rrête|[Aa]rrêtez) {rest} à {clock}(,? (et pas|pas|au lieu de|plutôt que)( à)? {old})?`]:
      "change {rest} pour qu'il finisse à {clock}",
    [`([Mm]et[sz]?|[Mm]ettez|[Pp]asse[rz]?|[Ff]ai[st]|[Ff]aites) {rest} ${ONLINE} ${NOT_THERE} {event}`]:
      'ajoute un lien visio à {rest} et retire le lieu',
    [`([Rr]appelle-moi|[Rr]appelez-moi) {event} (?=(la veille (au|le|à)|le (soir|matin)) ){when}`]:
      'change {event} : rappelle-moi {when}',
    [`([Rr]appelle-moi|[Rr]appelez-moi) {event} (?=${BEFORE}[.!]*$){when}`]: 'mets un rappel pour {event} {when}',
    "([Mm]asque|[Cc]ache|[Dd]ésactive)[rz]? (l['’]agenda|le calendrier) (de |du )?{event}":
      "ne compte pas l'agenda {event}",
    "([Rr]éaffiche|[Rr]éactive)[rz]? (l['’]agenda|le calendrier) (de |du )?{event}": "compte l'agenda {event}",
    '([Tt]ransfère|[Tt]ransférez) {event} à {other}': 'invite {other} à {event}',
    '{rest},? (mets|mettez|ajoute|ajoutez|écris|note)[ -]?(le|la|ça|cela)? (dans|en) (les |la )?(notes?|description)':
      'note : {rest}',
    [`${ONLINE} ${NOT_THERE} {event}`]: 'ajoute un lien visio et retire le lieu',
  },
  otherTime: phrases(`
    (on |tu |vous )?(peut|pourrait|peux|pouvez|pourrais|pourriez)(-on|-tu|-vous)? (le |la )?(faire|mettre|dire|prendre|passer)( ça)? (plutôt |à |le |vers )?{when}( plutôt| à la place)?
    (il|elle|ils|elles)( me| m['’])?( ?(dit|a dit|écrit|disent) (qu['’] ?)(il|elle|ils|elles))? (préfère|préfèrent|préférerait|préféreraient|préférait|aimerait mieux|voudrait plutôt|aimerait plutôt)( le faire| ça)?( plutôt)? (à |le |vers )?{when}( plutôt| à la place)?
    (j['’]aimerais|je préfère|je préférerais|on préfère) (mieux )?(plutôt )?(à |le |vers )?{when}( à la place)? / (plutôt|ou plutôt|disons|ou) (à |le )?{when} / (et si on|si on) (faisait|mettait|disait) (ça )?(plutôt )?(à |le )?{when}( plutôt)?
    (à |le )?{when} (serait|est|m['’]irait|me va|m['’]arrange|m['’]arrangerait|ce serait) (plutôt )?mieux / (à |le )?{when} (plutôt|à la place)`),
  lead: phrases(`
    non / nan / oui / ouais / ok / okay / d'accord / mais / et / bon / alors / donc / en fait / finalement / ah / oh / euh / pardon / désolé / désolée
    attends / attendez / oups / plutôt / aussi / encore / puis / peux-tu / pouvez-vous / pourrais-tu / pourriez-vous / tu peux / vous pouvez / tu pourrais / s'il te plaît / s'il vous plaît`),
  leading: phrases(`
    non / nan / pas encore / oui / ouais / ok / okay / et / en fait / finalement / pardon / désolé / désolée / oups / oh / ah / attends / attendez / plutôt
    mais / disons / mieux / non non / euh non`),
  meaning: phrases(`
    je voulais dire / je veux dire / j'ai dit / je voulais / ça devrait être / ce devrait être / ça doit être / c'est plutôt`),
  slips: phrases(`
    pardon / désolée? / excuse(z)?[ -]moi / oups / zut / en fait / finalement / plutôt / erreur / faux / mauvaise? \\p{L}+ / (je|j['’])( me suis| m['’]étais|ai)? ?(trompée?|voulais (dire|écrire|mettre)|veux dire)
    ça devait être / ce devait être / (ça|ce) devrait être / c['’]est (plutôt|à|le|jusqu['’]) / (peux|peut|pouvons|marche) (pas|plus) / ne (va|marche|convient) (pas|plus) / à la place
    (il|elle|ils|elles)( ne)? \\p{L}+ / (ça|elle|il) (dure|commence|finit|termine|prend)`),
  between: words('et mais aussi puis ensuite'),
  behindBetween: { 'plus de': 'sans', 'pas de': 'sans' },
  article: phrases(
    "le / la / les / l' / un / une / des / du / de la / mon / ma / mes / son / sa / ses / notre / nos / encore un / encore une / d' / d'autres",
  ),
  titles: words('titre'),
  rename: phrases(`
    (renomme|renommer|renommez|rebaptise|rebaptiser|rebaptisez|appelle|appeler|appelez|intitule|intituler|nomme|nommer)${IT}( ${TO})?\\s*:? {rest}
    ${EVENT} (doit|devrait|devra) s'appeler {rest}
    (le |comme |avec le |avec pour )?titre (?!:|(est|doit|devrait|de|du)(?!\\p{L})){rest}
    (?!(mets|mettez|note|prends|utilise|ajoute)(?!\\p{L})){rest} (comme|pour|en) titre
    ${EVENT} s'appelle (désormais |maintenant |plutôt )?{rest}`),
  renameOther: phrases(`
    (renomme|renommer|renommez|rebaptise|rebaptiser|rebaptisez) {of} (en|comme|->|→|=>) {rest}
    {of} s'appelle (désormais|maintenant|dorénavant|plutôt) {rest}
    {of} (doit|devrait|va) (maintenant |désormais )?s'appeler {rest}
    ${CHANGE} le (titre|nom) ${OF}{of} (en|à|par|pour) {rest}`),
  replace: phrases(`
    ((mets|prends|mettez|prenez) )?{rest} (au lieu|à la place) (de |d'|du ){of}
    ((mets|prends|mettez|prenez) )?{rest} (et pas|et non|plutôt que) {of}
    (remplace|remplacer|remplacez) {of} par {rest}`),
  toTime: words('à au pour vers'),
  correct: phrases(`
    (mets|mettre|mettez|passe|passez|décale|décalez|déplace|déplacez|repousse|repoussez|avance|avancez|reporte|reportez|change|changez|bouge|bougez)${IT}( plutôt)?( (à|au|en|pour|vers))? {rest}
    (plutôt|disons|mieux) {rest}
    {rest} plutôt
    {rest} (serait|est|me va|m'irait|conviendrait|convient) mieux
    fais(-le|-la)? (plutôt )?{rest}`),
  remove: phrases(`
    (continue |continuez |fais |faites )?sans {rest}
    ${CLEAR} {rest}
    (pas|plus|n'invite pas|n'invitez pas|désinvite|désinviter|désinvitez|oublie|oubliez|exclus) {rest}
    (laisse|laissez) (tomber )?{rest}( de côté)?
    {rest} (ne |n')?(peut|vient|sera|pourra) (pas|plus)( venir| là)?
    (finalement|en fait) pas {rest}`),
  add: phrases(`${ADD} (aussi |également |encore )?{rest}( aussi| également)?
    (avec|plus|et aussi) {rest}`),
  slot: {
    clearOf: phrases(`
      ${CLEAR} {slot} ${OF}{of}
      ${CLEAR} {slot} (sur|pour) {of}`),
    clear: phrases(`
      ${CLEAR} {slot}( {rest})?
      (sans|pas de|pas d'|plus de|aucun|aucune) {slot}`),
    moreOf: phrases(`
      ${ADD} {slot} (à |au |aux |à la |à l'|pour |sur ){of}\\s*: {rest}
      ${ADD} {rest} (à|dans) {slot} ${OF}{of}
      ${ADD} (à|dans) {slot} ${OF}{of}\\s*: {rest}
      ${ADD} (à|dans) {slot}\\s*: {rest}
      ${ADD} {rest} (à|dans) {slot}`),
    more: phrases(`${ADD} {slot}(\\s*:|\\s)?( {rest})?`),
    changeOf: phrases(`
      ${CHANGE} {slot} ${OF}{of} ${TO} {rest}
      ${CHANGE} {slot} ${OF}{of}
      {slot} ${OF}{of} (doit|devrait) (juste |seulement |simplement )*être {rest}`),
    change: phrases(`
      (plutôt )?(un|une) autre {slot}
      (mets|mettez|mettre|note|notez|noter|prends|prenez|prendre|indique|indiquez|indiquer|écris|écrivez|ajoute|ajoutez) {rest} (comme|pour|dans|en) {slot}
      ${CHANGE} {slot}(( ${TO}\\s*[:=]?|\\s*[:=]) {rest})?
      {slot}( (est|sera|c'est) (juste |seulement |simplement )*| (doit|devrait) (juste |seulement |simplement )*être |\\s*[:=]\\s*){rest}`),
  },
};
