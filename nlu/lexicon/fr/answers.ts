import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** What is said of something that is to be so. */
const FINE =
  "(bon|bien|parfait|parfaite|super|génial|nickel|impeccable|impec|top|cool|correct|juste|exact|ok|okay|noté|très bien|tout bon|idéal|d'accord)";

/** Ways to say that what is shown is not right. */
export const frWrong = phrases(`
  pas encore
  (mais )?(ce n'est|c'est|cela n'est|ça n'est|c) pas( (du tout|tout à fait|vraiment|exactement))?( (ça|cela|bon|ok|juste|correct|exact|le bon|la bonne))?
  (ça|cela) (ne )?(va|marche|colle|convient|joue) pas( (du tout|comme ça|pour moi))*
  pas( (du tout|tout à fait|vraiment|exactement))? (ça|cela|bon|ok|juste|correct|exact|comme ça|ainsi)
  (c'est |tout est )?(faux|fausse|incorrect|inexact|n'importe quoi)
  (il y a|y a) une erreur / (tu te trompes|tu t'es trompé|vous vous trompez|vous vous êtes trompé)
  (c'était |ça |cela )(était )?(faux|fausse|incorrect|inexact)
  (c'est |c'était )?(une |la )?mauvaise réponse
  (tu as|tu m'as|vous avez|vous m'avez) mal compris
  (ce n'est|c'est|ce n'était|c'était) pas ce que (je (veux|voulais)|j'ai (dit|demandé))`);

export const frYes = phrases(`
  merci( beaucoup| bien)?,? oui( volontiers| avec plaisir)? / ouii+ / (ok|d'accord|bon|bien|alors|parfait|super|très bien),? (alors|dans ce cas|donc|du coup) (oui|vas-y|allez-y|fais-le|faites-le) / (alors|dans ce cas|du coup),? oui / (non,? )?je (veux|voulais) dire oui / oui / ouais / ouai / ouep / ouaip / oui oui / oui merci / oui s'il te plaît / oui s'il vous plaît / oui bien sûr / mais oui / mais si / si si
  o / yes / yep / yess / ok / okay / oki / k / d'accord / daccord / d'acc / dac / dacc / entendu / bien sûr / bien entendu
  évidemment / absolument / tout à fait / exactement / exact / c'est exact / volontiers / avec plaisir / certainement / carrément / grave
  sans problème / pas de problème / pas de souci / vas-y / vas y / allez-y / allez y / allons-y / let's go / go / c'est parti
  pourquoi pas / je veux bien / avec joie / bien volontiers / je crois que oui / je pense que oui / en effet / affirmatif / tkt oui / ça roule
  (oui|ouais|ok|d'accord),? (celui-là|celle-là|celui-ci|celle-ci|c'est (lui|elle|celui-là|celle-là)|lui|elle)
  ((tant pis|peu importe|pas grave|c'est pas grave|ce n'est pas grave),? )?(fais-le|faites-le|déplace-le|déplacez-le|réserve|réservez) (quand même|malgré tout)
  (oui|ouais|ok),? (réserve|réservez|ajoute|ajoutez|note|notez|crée|créez|mets|mettez)([ -](le|la|ça))? (quand même|malgré tout)
  réessaie / réessayez / réessayer / essaie encore / essayez encore
  ((c'est|c|tout est|ça me semble|ça me paraît|ça a l'air|cela me semble) )?((très|tout|vraiment|bien) )?${FINE}( (pour moi|comme ça|ainsi|merci))*
  (ça|cela|tout) (me )?(va|convient|marche|joue|colle|plaît|roule)( (bien|très bien|parfaitement|super|nickel|pour moi|comme ça))*
  c'est (bien )?(ça|cela|bon|noté|ok|parfait)( (pour moi|comme ça))*
  (je )?(confirme|confirmez|confirmer|confirmé|valide|validez|valider|validé|approuve)( (tout|ça|cela|le rendez-vous|la réunion))?
  (fais-le|faites-le|fais le|faites le|fais ça|faites ça|faites ainsi|fais|faites)( comme ça| ainsi)?
  (ajoute|ajoutez|enregistre|enregistrez|crée|créez|note|notez|mets|mettez|inscris|inscrivez|réserve|réservez|envoie|envoyez)[ -](le|la|ça|les)( (quand même|malgré tout))?
  ou+i+ / oui (tu peux|vous pouvez|allez-y|allez y|allez|vas-y)( y aller)? / (tu peux|vous pouvez) y aller / eh oui / allez / banco / adjugé
  (on fait|faisons)( comme)? ça / je suis d'accord / (moi )?ça me va / c'est (validé|en ordre|d'accord) / créez / crée
  envoie / envoyez / envoyer / (tu peux |vous pouvez )?(l')?envoyer( ça)? / envoie( tout| ça)
  👍 / ✅ / 👌`);

export const frNo = phrases(`
  non / non merci / nan / nn / non non / nope / no / n / mais non / surtout pas / pas question / hors de question / jamais / jamais de la vie
  pas du tout / absolument pas / certainement pas / bien sûr que non / évidemment pas / sûrement pas / pas vraiment / plutôt pas / plutôt non
  mieux vaut pas / vaut mieux pas / il vaut mieux pas / pas maintenant / pas tout de suite / pas ça / pas celui-là / pas celle-là
  je crois pas / je ne crois pas / je pense pas / je ne pense pas / je ne préfère pas / je préfère pas / négatif / sans façon
  aucun / aucune / aucun des deux / aucune des deux / ni l'un ni l'autre / ni l'une ni l'autre / rien / rien du tout / rien de tout ça
  passer / passe / ignorer / ignore / skip
  (ne )?(le |la |l'|les )?fais(-le)? pas( ça)? / ne faites pas( ça)? / ne le faites pas
  (j'ai|je) (changé|change) d'avis / je me suis (trompé|trompée|ravisé|ravisée)
  (ne )?(l'|le |la |les )?(invite|invitez|inviter) (pas|personne) / (ne )?(le|la|les) (invite|invitez) pas
  (non|nan),? (attends|attendez|attend|stop|une seconde|un instant|minute) / que nenni / bof non / (je ne suis |je suis )?pas d'accord / ça me va pas / non ça ira( comme ça)?
  👎 / ❌`).concat(frWrong);

export const frBeforeAnswer = phrases(`
  ah / ah ben / ah bah / ben / bah / bon / bon ben / alors / alors là / euh / heu / hm / hmm / oh / et / et bien / eh bien / mais / donc / du coup
  maintenant / voilà / je crois / je pense / je dirais / finalement / en fait / tout compte fait`);

/** Sentences after a yes or no that only say that nothing more is wanted. */
export const frClosings = phrases(`
  ((et|donc|alors|voilà) )*(c'est|ce sera|ça sera|cela sera|ça ira|on est|nous sommes|je suis) (tout( bon)?|bons?|fini|prêts?|parfaits?|ok)( (comme ça|pour (moi|nous|aujourd'hui|l'instant|le moment)|alors))*
  ((et|donc) )*(rien|plus rien|pas) (d'autres?|de plus)( (changements?|modifications?|à (ajouter|changer|modifier)|pour (aujourd'hui|l'instant|le moment)))*
  (et )?((tu peux|vous pouvez|vas-y|allez-y|on peut) )?(confirme|confirmer|confirmez|valide|valider|validez|enregistre|enregistrer|enregistrez|réserve|réserver|réservez)( (ça|cela|tout|comme ça|l'événement|alors|maintenant))*
  (et )?(tu peux |vous pouvez )?(l')?(envoie|envoyez|envoyer)( (ça|tout|l'invitation|les invitations|s'il te plaît|s'il vous plaît))*
  (désolé|désolée|pardon|excusez-moi) / ça ira( comme ça)?
  (et )?on (fait|part|reste) (comme|avec|là-dessus|sur)( (ça|cela))?`);

export const frAfterAnswer = phrases(
  "mais / et / s'il / stp / svp / merci / à / au / le / la / plutôt / seulement / juste / pour / avec / sans / fais / fais-le / vas-y / hein / c'est",
);

export const frDecisions: Words['decisions'] = {
  hold: phrases(`
    d'abord ça / ça d'abord / d'abord celui-là / celui-là d'abord / fais ça d'abord / d'abord / on y revient après / on y reviendra
    plus tard / après / mets en attente / en attente / d'abord l'autre / l'autre d'abord`),
  switch: phrases(`
    plutôt ça / ça plutôt / à la place / seulement ça / juste ça / abandonne ça / laisse ça / oublie celui-ci / l'autre / le nouveau / la nouvelle
    passe à l'autre / change / changer`),
  'go-on': phrases(`
    continue / continuer / continuez / on continue / continuons / reste ici / reste là-dessus / termine d'abord / finis d'abord / celui-ci d'abord
    d'abord celui-ci / celui-ci / pas maintenant / ignore ça / poursuivre`),
  answer: phrases(`
    c'est ma réponse / c'était ma réponse / c'est la réponse / c'est le titre / c'est le nom / c'est son nom / c'est son titre / il s'appelle comme ça
    elle s'appelle comme ça / ça s'appelle comme ça`),
};

export const frSkip = phrases(`
  passer / passe / passez / passe ça / ignore / ignorer / saute / sauter / sans / rien / aucun / aucune / laisse vide / laisser vide
  peu importe / n'importe / n'importe lequel / n'importe laquelle / n'importe quand / ça m'est égal / ça m'est bien égal / m'est égal / égal
  comme tu veux / comme vous voulez / comme d'habitude / à toi de voir / à vous de voir / choisis / choisissez / choisis toi-même / choisis toi / c'est égal
  (c'est )?(à toi|à vous) de (choisir|décider) / (choisis|décide|propose)(-| )?(pour moi|toi-même|un titre|une heure|quelque chose|ce que tu veux)? / (choisissez|décidez|proposez) ?(vous-même|pour moi|un titre|une heure|quelque chose)?
  n'importe (quoi|quel titre|quelle heure|quand) / (quand|comme|ce que) (tu veux|vous voulez|ça t'arrange|ça vous arrange)
  (le|la) (titre|nom|heure) (n'a pas d'importance|importe peu|m'est égal) / (ça|il) n'a pas (de|besoin de|besoin d'un|besoin de) (titre|nom) / (sans|pas de) (titre|nom) / appelle(-| )le (comme tu veux|n'importe comment)
  je suis flexible / à n'importe quelle heure / quand tu veux / quand vous voulez
  (juste |simplement )?(ignore|ignorez|saute|sautez|enlève|enlevez|retire|retirez)(-| )(le|la|les|ça|cela)( simplement)?
  (tu peux|vous pouvez) (l'|le |la |les )?(ignorer|enlever|retirer|laisser de côté|oublier)( ça)? / (laisse|laissez)(-le|-la|-les| ça)? de côté / à ignorer
  ((c'est|c'était) )?(juste |seulement )?(une (erreur|coquille)|une faute( de frappe)?|sans importance|rien( d'important)?) / ça ne (veut|veut vraiment) rien dire / ça veut rien dire
  je m'en fiche / je m'en fous / osef / pas important / c'est pas important / ce n'est pas important
  ((alors|bon|ok|d'accord|tant pis|juste) )*(continue|continuez|fais|faites|vas-y|allez-y|crée-le|créez-le|ajoute-le)? ?sans( (lui|elle|eux|elles|adresse|ça|son adresse|e-mail))?
  (crée|créez|ajoute|ajoutez|enregistre|note)[ -](le|la) (quand même|malgré tout|tel quel)
  (laisse|laissez|oublie|oubliez)[ -](le|la|les)( de côté| tomber)?
  ((je (n')?ai|je (ne )?connais|je (ne )?sais) )?pas (d'|l'|de |son |sa |leur )?(adresse|e-mail|mail|email)( mail)?
  je (ne )?(l'ai|la connais|le connais|sais) pas`);

const NOTEZ_LE =
  '(,? (juste |simplement |et )*(note|notez|ajoute|ajoutez|mets|mettez|crée|créez|inscris|inscrivez)(-| )(le|la|ça))?';

export const frAlone = phrases(`
  ((non|c'est),? )*(juste|seulement|rien que|uniquement) (moi|pour moi)( (tout seul|toute seule))? / moi (seul|seule|seulement|uniquement)
  personne( (d'autre|du tout))? / (sans|aucun|pas d') ?(invité|invités|participants?) / (tout seul|toute seule)
  (juste|seulement) dans mon agenda`);

export const frUninvited = [
  `((non|juste|mais),? )*((je |on |nous )(n')?(ai |a |avons )|il (n')?y a )?pas besoin (d'une invitation|d'invitations?|de (le |la |les |l')inviter|d'inviter)${NOTEZ_LE}`,
  `((non|juste|mais),? )*(sans (l'|une )?|pas d'|aucune )invitations?( nécessaire)?${NOTEZ_LE}`,
];

const WHAT = '[^,;:!?]{0,60}';

const PROPOSE = '([Pp]ropose[rz]?|[Ss]uggère[rz]?)';
/** All of a time, in the words that say one. */
const WHEN =
  "((à|de|vers|le|ce|cet|cette|la|ou|et|demie?|quart|dans|prochaine?|(lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|après-demain|aujourd['’]hui|midi|matin|après-midi|soir|semaine|heures?|h|[\\d:.]+(h\\d*)?)(?![\\p{L}\\d:.]) ?)+";
/** What leads to a proposal that the answer before suggests, and what follows it. */
const SO_THEN = "(([Aa]lors|[Bb]on|[Oo]k|[Dd]['’]accord|[Bb]ien|[Dd]ans ce cas),? )*";
const AFTER_ALL = '(alors|plutôt|du coup|à la place)';
const THE = "(le |la |les |l['’]|mon |ma |notre |cette |ce )";
const SUITS =
  '(convient|va|irait|conviendrait|est possible|serait possible|marche|lui va|leur va|lui convient|leur convient) ?[?]?';
const SAY = '([Dd]is|[Dd]ites|[Pp]réviens|[Pp]révenez|[Éé]cris)(-leur|-lui| à tout le monde| à tous| aux autres)?';
/** A verb before the event, which says what is done with it. */
const ORDER =
  '([Aa]nnule[rz]?|[Rr]efuse[rz]?|[Dd]écline[rz]?|[Ss]upprime[rz]?|[Aa]ccepte[rz]?|[Dd]éplace[rz]?|[Dd]is|[Rr]éponds?|[Aa]joute[rz]?|[Mm]ets)';
/** What says that the speaker stays away. */
const AWAY =
  'je (suis|serai) (malade|absente?|en congés?|en vacances|souffrante?|en déplacement|chez le (médecin|dentiste)|pas là)|je ne (suis|serai) pas là';

export const frResponses: Words['responses'] = {
  accept: phrases(`
    accept(e|es|er|ez|ons|é|ée|és|ées)
    (dis|dites|dire|répond(s|ez|re)|répondre)( [^,;:!?]{0,40})? oui( [^,;:!?]{0,40})? / oui (à|au|aux|pour)
    (je|j'y|on y|nous y|j'en) (serai|serons|sera|suis|vais|participe|participerai)
    (je|nous) (viens|viendrai|venons|viendrons|participe|participerai|participons|serai présente?)
    confirm(e|er|ez)( ma)? (présence|participation|venue) / confirm(e|er|ez) que je (viens|participe|serai)
    compt(e|ez) sur moi / je suis (partante?|dispo|disponible|des vôtres)
  `),
  decline: [
    'refus(e|es|er|ez|ons|é|ée|és)',
    'déclin(e|es|er|ez|ons|é|ée|és)',
    'rejet(te|tes|er|ez|é|ée)',
    '(dis|dites|dire|répond(s|ez|re))( [^,;:!?]{0,40})? non( [^,;:!?]{0,40})?',
    'non (à|au|aux|pour)',
    `(je|j'|nous|on) ?(ne|n'y|n'|n’) ?${WHAT}(pourrai|pourrons|peux|pouvons|viens|viendrai|serai|irai|vais|participe|participerai)( [^,;:!?]{0,20})?(pas|plus)`,
    '(peux|pourrai|viens|viendrai|serai|irai|participe|participerai) pas',
    'sans moi',
    '(envoie|envoyez)( [^,;:!?]{0,30})? (regrets|excuses)',
  ],
  maybe: phrases(`
    peut-être / peut être / éventuellement / sous réserve / provisoirement / à titre provisoire
    (je ne|j'|je) ?(suis|sais) pas (encore )?(sûre?|si) / pas (encore )?sûre? / on verra / je verrai
  `),
  note: [
    "(et|mais) (s'il te plaît |s'il vous plaît |de )?(dis|dites|dire|écris|écrivez|écrire|précise|précisez|préciser|ajoute|ajoutez|ajouter|indiquer|indique|indiquez|mentionner|signaler)(-leur|-lui)?( que| qu')?(?! (oui|non|peut-être)(?!\\p{L}))",
    '(motif|raison|note|message|mot)(?=\\s*:)',
    'en (disant|précisant|expliquant|ajoutant)( que)?',
    'avec( un)?( petit)?(?= (désolée?|merci|pardon)(?!\\p{L}))',
    "(avec|et) (la|une|ce|cette|un|le|mon)( \\p{L}+)? (note|mot|message|commentaire|motif|raison|explication)( disant( que)?| que| qu['’])?",
    "(en donnant|et donne|et donnez) (comme|pour) (raison|motif|explication)( que| qu['’])?",
    "pour (la (simple )?raison|le motif) (que|qu['’])",
    '(parce que|car)',
  ],
  told: [
    "et (dis|dites|écris|écrivez|préviens)-(leur|lui)( que| qu')?",
    "avec (la|une|ce|cette|un|le|mon)? ?(\\p{L}+ )?(note|mot|message|commentaire|motif|raison|explication)( disant( que)?| que| qu['’])?",
    '(?<!(la|le|une|un|ma|mon) )(note|message|motif|raison)(?=\\s*:)',
  ],
  reason: [
    "(à cause|en raison) (de|du|des|d['’])",
    "(?<=[,;.!–-]\\s*)(désolée?|malheureusement|je suis|je serai|j'ai|j'aurai|j'arriverai|nous sommes)",
  ],
  proposal: {
    lead: [
      '(et|mais) (propose|proposez|suggère|suggérez)(-leur|-lui)?(?! (un autre|une autre|autre))',
      '(en proposant|en suggérant)(?! (un autre|une autre|autre))',
      'pourquoi pas',
      'que (dis-tu|dites-vous) de',
    ],
    ending: ['à la place', 'plutôt'],
    as: 'Serait-il possible de faire plutôt {it} ?',
  },
  inviter: ["(l['’] ?|cette |une )?invitation (de |d['’] ?|envoyée par ){who}"],
  restated: {
    [`${SO_THEN}${PROPOSE} (alors )?(?=${WHEN} à \\p{L}){when} à (?!${WHEN}){who}( ${AFTER_ALL})*`]:
      "dis peut-être à l'invitation de {who} et propose {when}",
    [`${SO_THEN}${PROPOSE} (alors )?à (?!${WHEN}){who} (?=${WHEN}(${AFTER_ALL} ?)*$){when}( ${AFTER_ALL})*`]:
      "dis peut-être à l'invitation de {who} et propose {when}",
    [`[Dd]emande[rz]? à {who} si (?=${WHEN} ){when} ${SUITS}`]:
      "dis peut-être à l'invitation de {who} et propose {when}",
    [`${SO_THEN}${PROPOSE}(-(lui|leur))? (alors )?(?=${WHEN}(${AFTER_ALL} ?)*$){when}( ${AFTER_ALL})*`]:
      'dis peut-être et propose {when}',
    [`${PROPOSE} (?=${WHEN} pour ){when} pour (?=${THE}){event}`]: 'dis peut-être pour {event} et propose {when}',
    [`${PROPOSE} pour (?=${THE}){event} (?=${WHEN}$){when}`]: 'dis peut-être pour {event} et propose {when}',
    '([Dd]is|[Dd]ites) à {who} que je (viens|viendrai|serai là|participe|participerai|confirme)':
      "accepte l'invitation de {who}",
    '([Dd]is|[Dd]ites) à {who} que je ne (viens|viendrai|serai|participe|peux|pourrai) pas( venir| là| participer)?':
      "refuse l'invitation de {who}",
    "([Dd]is|[Dd]ites) à {who} que je ne (peux|pourrai) pas (venir|participer|être|assister) (à la|à l['’]|au|à) ?{event}":
      'refuse {event}',
    [`(?!${ORDER} ){event}( ?[-–—,:]| et) ${SAY} que (?=${AWAY}){rest}`]: 'refuse {event} et dis que {rest}',
  },
};
