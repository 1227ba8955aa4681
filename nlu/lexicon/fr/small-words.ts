import type { SmallWords } from '../../words/messages.ts';
import { phrases, words } from '../lists.ts';
import { frCommonWords } from './common-words.ts';

const DETERMINERS = `
  le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs`;
const PRONOUNS =
  'je j tu il elle on nous vous ils elles me m te t se s lui moi toi eux y en ça cela c ce qu que qui quoi';
const LINKS = 'à a et ou mais puis ensuite avec sans pour par sur dans en chez vers entre jusque jusqu depuis si comme';
const AUXILIARIES = `
  est es suis sommes êtes sont était étaient sera seront serait ai as avons avez ont avait avaient aura auront aurait va vas vais allons allez vont
  peux peut pouvez pouvons peuvent pourrais pourrait pourriez pourra veux veut voulez voudrais voudrait voudriez dois doit devez faut faudrait
  aimerais aimerait souhaite souhaiterais souhaiterait désire désirerais veuillez prie tiens saurais sauriez sais auriez aurais serais seriez étant`;

/** Words that carry no meaning of their own. */
export const frNoise = words(`${DETERMINERS} ${PRONOUNS} ${LINKS} ${AUXILIARIES}
  stp svp plaît plait oui non nan ok okay d'accord merci euh bon alors donc plutôt peut-être environ disons heure heures h jour date moment temps tout toute
  fais faire mets met mettre bien aussi genre`);

/** Words that never begin or end a title. */
export const frTrim = words(`${DETERMINERS} ${PRONOUNS} ${LINKS} ${AUXILIARIES}
  stp svp plaît plait s'il oui non nan ok okay merci euh bon alors donc plutôt aussi encore intitulé intitulée appelé appelée nommé titre nommée
  inclus incluse inclusivement vouloir bien ben bah heu chère cher assistante assistant notez oublie
  part partons pars
  quand où comment combien quel quelle quels quelles pourquoi heure h appelle quelque quelques autre autres rien chose truc
  ne n pas plus jamais déjà finalement toujours vite
  pareil merci bonjour bonsoir salut coucou hello allô dis note-le notes-le hein quoi ptdr mdr lol frr wsh wesh
  séparément individuellement genre
  là ci voilà voici trop très bien veux voudrais ajd demande demander amabilité gentillesse obligeance possible bonté gré`);

/** Words that are never somebody's name. */
export const frNotNames =
  words(`ajoute ajoutez ajouter invite invitez inviter retire retirez retirer enlève enlevez enlever supprime supprimez ${DETERMINERS} ${PRONOUNS} ${LINKS} ${AUXILIARIES}
  quelqu'un personne tous toutes tout quelque chose autre autres plusieurs chaque aucun aucune quand où comment combien quel quelle prochain prochaine dernier dernière
  invitation invitations rendez-vous rdv réunion réunions rencontre événement événements rappel rappels vidéo visio lien liens google aujourd'hui demain
  agenda calendrier titre salle lieu note notes description heure heures deux trois un demi moitié plus moins
  équipe collègues clients client patron chef famille amis ami amie copains questions café gâteau musique ordre-du-jour pause meet zoom teams
  créneau créneaux plage moment temps date jour jours lundi mardi mercredi jeudi vendredi samedi dimanche
  encore aussi également stp svp merci ça cela celui celle ceux là ici gens monde oui non
  peut peux pourra vient viendra sera pas plus ne finalement
  suis-je ai-je est-ce puis-je serai-je aurai-je
  préparer finir faire aller acheter payer appeler envoyer`);

/** What people say around a request. */
/** What people exclaim before they say what they want. */
export const frOutbursts = phrases(`
  (oh|ah|aïe|oups|ouh|hé|hey|eh|hein|euh|hm+|pff+|ouais|non+|nan+|mais)
  (oh )?(mon dieu|purée|punaise|mince|zut|merde|putain|bordel|flûte|la vache|bon sang|wtf|omg)
  (attends|attendez|une seconde|stop|pardon|désolée?|excuse-moi|excusez-moi|en fait|laisse tomber|tant pis|sérieux|franchement|mec)
  pas (ça|celui-là|celle-là|lui|celui-ci) / j'en ai (encore |toujours )?besoin
  pourquoi (tu as|t'as|vous avez|as-tu|avez-vous) (supprimé|annulé|effacé|fait) (ça|celui-là)`);

export const frPolite = phrases(`
  s'il te plaît / s'il vous plaît / s'il te plait / s'il vous plait / stp / svp / merci / merci beaucoup / hey / salut / bonjour / bonsoir / coucou / hello
  ok / okay / d'accord / bot / maintenant / bon / alors / donc / ben / bah / euh / ah / oh / juste / simplement / peux-tu / pouvez-vous / pourrais-tu
  pourriez-vous / tu peux / vous pouvez / hein / finalement / tout compte fait / oui / allez / par contre / je t'en prie / je vous en prie`);

/** Words that ask nicely and say nothing of what is asked. */
export const frCourtesy = phrases(`
  par contre / cependant
  s'il te plaît / s'il vous plaît / s'il te plait / s'il vous plait / stp / svp / s'te plaît / steuplé / je te prie / je vous prie / je t'en prie / je vous en prie
  pourriez-vous / pouvez-vous / pourrais-tu / peux-tu / pouvez vous / pourriez vous / peux tu / pourrais tu / tu peux / tu pourrais / vous pouvez / vous pourriez
  tu veux bien / vous voulez bien / veux-tu / voulez-vous / voudriez-vous / voudrais-tu / veuillez / merci de / merci d' / merci de bien vouloir
  est-ce que tu peux / est-ce que vous pouvez / est-ce que tu pourrais / est-ce que vous pourriez / tu sais me / tu saurais / sauriez-vous / saurais-tu
  auriez-vous l'amabilité de / auriez-vous l'amabilité d' / auriez-vous la gentillesse de / auriez-vous la gentillesse d' / auriez-vous l'obligeance de
  auriez-vous la bonté de / ayez l'amabilité de / ayez la gentillesse de / je vous saurais gré de / je vous saurais gré d' / je vous serais reconnaissant de
  je vous serais reconnaissante de / serait-il possible de / serait-il possible d' / est-il possible de / est-il possible d' / est-ce possible de / c'est possible de
  lol / mdr / ptdr / haha / merci / merci beaucoup / merci bien / ok / d'acc / frère / frérot / mec / bro
  bien vouloir / je vous prie de / je vous prie d' / je te prie de / hein / aussi / encore / si possible / pitié / s'il te plaît merci / merci d'avance`);

/** French words that say nothing a calendar could miss. */
export const frSmallWords: SmallWords = {
  words: [
    ...frCommonWords,
    ...frNoise,
    ...frTrim,
    ...words('thème sujet préférence inclus incluse inclusivement compris'),
    ...words(`
    après avant pendant durant dès vers contre hors selon malgré sauf car donc or ni quoique puisque lorsque afin
    quelqu'un quelqu tous toutes chacun certaine certains certaines celui celle ceux celles cela ci là voilà voici rien chose choses truc trucs
    heure heures minute minutes min jour jours journée date moment temps fois an année mois semaine
    agenda calendrier rendez-vous rdv événement évènement événements réunion réunions rencontre programme planning créneau créneaux plage
    début fin durée titre nom intitulé sujet objet lieu endroit adresse description remarque notes
    commence commencer commençant débute débuter termine terminer terminant finissant dure durant durer partir jusqu
    ici dedans dessus dehors ensemble environ exactement pile précises précise sinon plutôt vraiment peut-être probablement certainement surtout
    avance ordre vie retour mémoire rappel besoin envie intention droit idée problème souci question
    eh avais avait avions prier obligé obligée coincé coincée hâte trop frérot frr
    prend prendra durera conflit conflits réponse chevauchement chevauchements
    jfais jsuis chui jai jpeux jveux jdois jvais jpense jcrois jme jte koi quoi kan keske tkt pis pi puis ya g wsh chu chuis ché sais crois croire croit pense
    colle caler cale case caser manque reçois reçoit seulement uniquement désormais dorénavant assez plutôt gentil gentille sympa chouette super reconnaissant reconnaissante
    suffit suffisent suffira suffiront suffirait demandais pouvais pouvait voulais voulait devais devait savais pensais faisais aimais mettes mettiez dises disiez envisageable faisable pratique fous foutre flanque flanquer
    serai sera suivra informe informer malheureusement hélas infiniment sens moyen service
    stp svp s'il plaît te vous google assistant bot robot appli salut bonjour merci`),
  ],
  phrases: phrases(`
    (n'ai-je|je n'ai|n'ai) pas (encore )?répondu / de préférence
    (j'espère|espérons) que (tu vas|vous allez|tout va|ça va) (très )?bien|comment (ça va|vas-tu|allez-vous)|(ça|tout) va( bien)?
    (merci|grand merci|mille mercis)( (beaucoup|bien|infiniment|d'avance|par avance|pour (ton|votre) aide))?
    souhaite(z)?-moi bonne chance|croise(z)? les doigts|même jour|(à )?mon grand regret|(veuillez )?prendre note|trop hâte
    (rends|rendez)-(moi|nous) (un |ce )?service( et)?|comme (évoqué|convenu|discuté|dit|prévu|demandé)|en gros|en fait|(fais|faites) en sorte (que|de)|(désolée?|navrée?|pardon) (de|pour) (vous|te) (déranger|embêter|ennuyer)|(désolée?|pardon) (pour|du) (le )?dérangement|(y a-t-il|il y a|est-ce qu'il y a) moyen (que|de)|avant que (ça|cela) m'échappe|juste pour info|pour info|(bon|bonne) (week-end|weekend|soirée|journée)|vas-y|dis voir|je ne rate pas|sans faute
    (bien )?(cordialement|amicalement|sincèrement|respectueusement)( vôtre)?|bonne (journée|soirée|semaine|nuit)|bien à (toi|vous)|bises|bisous
    (non|ah non|oh|euh)?,? ?(attends?|attendez|minute|pardon|oups)( voir)?|comme (d'habitude|convenu|prévu|toujours)|si (possible|tu peux|vous pouvez|ça te va|ça vous va)
    jusqu'à nouvel ordre|par contre|du coup|quand même|cela dit|ceci dit|en revanche
    (son|leur|l'|mon) ?(adresse )?(e-?mail|mail|adresse|mél) (est|c'est)
    (envoie|envoyez)(-lui|-leur)? (une |l'|les |des )?invitations?
    (n'oublie|n'oubliez|oublie|oubliez) pas|(sinon )?(je vais|j'vais) (encore )?oublier|au fait|à propos|tu sais|vous savez|ou (quelque chose|un truc) comme ça
  `),
  errands: [
    '(et|mais|puis|ensuite)( (aussi|encore|après))* (préviens|prévenez|informe|informez|avertis|avertissez|dis|dites|écris|écrivez|commande|commandez|demande|demandez|achète|achetez|appelle|appelez|envoie|envoyez|apporte|apportez|loue|louez)( (lui|leur|le|la|les))?',
  ],
  leads: words('avec sans pour par sur de du à au aux en comme chez aucun aucune pas sauf hormis excepté'),
  endings: [
    '.(rai|rais|rait|raient|riez|rions|ront)|..(aient|iez)|...ez|issons|issent|[aeu]mment|..(eusement|ivement|iquement|ellement|uellement|ièrement|iblement|ablement)',
  ],
  otherwise: [
    "jusqu['’](à (tard|pas d['’]heure|point d['’]heure)|au bout de la nuit)|fin (libre|ouverte)",
    'ou( un peu)? (plus tard|plus tôt|avant|après|du matin|du soir)',
    "(au|à la|dans la) même (endroit|lieu|salle|place)( que (la dernière fois|d'habitude))?|(à l'endroit|au lieu) habituel",
    "(le )?même lien( [\\p{L}-]+)?( que (la dernière fois|d'habitude))?",
  ],
  reporting: words('dit disait dire demandé demande écrit voulait pensais'),
  runsOn: phrases(`
    (je|on|il|elle|nous|ils|elles) (suis|est|a|sommes|avons|sont|ont|dois|doit|peux|peut) / j['’](ai|avais|étais) / (c['’]est|c['’]était|chui|chuis|jsuis)
    (mon|ma|mes|notre|nos|son|sa|ses|leur|leurs) \\p{L}+ (est|sont|a|ont|doit|était)
  `),
  stating: [
    "est|sont|suis|était|sera|a|ont|ai|avait|va|vont|peut|doit|veut|s'est|c'est|chuis|chui|jsuis|jai|ma|m'a|l'a|dit|disent",
  ],
  reasons: phrases(`
    (?<=(quelque chose|un truc|des trucs|des choses)( [^,.;?!]{1,25})? )(où|auquel|pour (lequel|laquelle|lesquels|lesquelles|quoi)) (je|j['’]|nous|on)( \\p{L}+){0,2}
    parce que / parce qu' / puisque / puisqu' / vu que / vu (le|la|les|l') / étant donné / à cause (de|du|des) / histoire de / afin (de|que) / pour que / pour info
    (?<=^|[,;.!?:(–—-]\\s*)(comme|car|vu|étant donné) / (?<=^|[,;.!?:(–—-]\\s*)comme (je|tu|il|elle|on|nous|vous|ils|elles|le|la|les|mon|ma)
    (je (ne )?(suis|me sens|serai)|j'suis|jsuis|chui|on est|il est|elle est|ils sont|elles sont) (pas |trop |très |vraiment |encore |un peu |super )*(malade|crevé|crevée|fatigué|fatiguée|en retard|débordé|débordée|souffrant|souffrante|en vacances|à la bourre|bien)
    \\p{L}+ (est|sont) (encore |toujours |un peu |très )?(malade|malades|en vacances|en retard|souffrant|souffrante)
    (?<=[,;.!?–—-]\\s*)(c['’]est|c['’]était|ce serait|il fait|il est|elle est) (trop |si |vraiment |très |un peu |pas )*(?!(le|la|les|l['’]|dans|à|au|aux|chez|avec|pour|en|sur|de|du|mon|ma|notre)(?!\\p{L}))\\p{L}+ / (?<=[,;.!?–—-]\\s*)il (pleut|neige)
    (?<=[,;.!?–—-]\\s*)(personne|tout le monde) (?!(apporte|amène))\\p{L}+ / (?<=[,;.!?–—-]\\s*)(je|on|nous) (n['’]|ne )?(peux|peut|pouvons|ai|a|avons) (pas|plus)( (envie|le temps))? / (?<=[,;.!?–—-]\\s*)je me suis trompée?
    je ne me sens|je me sens|j'me sens / (il|elle|j'|on) (a|ai) mal`),
  negations: words('sans aucun aucune pas sauf jamais ni'),
};

/** What people say before they ask for something. */
export const frSalutations = [
  '(je|nous) (vous |te )?(serais|serions|saurais|saurions) (très |fort |infiniment )?(reconnaissante?s?|obligée?s?|gré)( de| si (vous|tu) (pouviez|pouvais|vouliez|voulais)( bien)?)?',
  "(auriez-vous|aurais-tu|ayez|aie|avez-vous) (l'amabilité|la gentillesse|la bonté|l'obligeance) (de|d')",
  '(cher|chère) (assistant|assistante|monsieur|madame|bot),?',
  "j'espère que (vous allez|tu vas|tout va) bien[.,!;]",
  '(dans ce cas|à propos|au fait)( (alors|donc))? ?,?',
  '(merci|mille mercis|grand merci)( (beaucoup|bien|infiniment|à (toi|vous)))* ?[.!](?= \\p{L}+ \\p{L})',
  '(super|génial|parfait|cool|nickel|top|chouette|impeccable|excellent)( ?[.,!]|(?= (alors|donc) ))(?= (?!merci)\\p{L}+ )',
  '(bonjour|bonsoir|salut|coucou|hello|rebonjour|allô|allo|bien le bonjour)( (à tous|à toutes|à toi|à vous|tout le monde|le bot))? ?[,.!:]',
  '(bonjour|bonsoir|salut|coucou)( (à tous|à toi|à vous|tout le monde))',
];
