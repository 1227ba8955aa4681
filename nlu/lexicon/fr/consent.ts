import type { Words } from '../../words/words.ts';
import { phrases, words } from '../lists.ts';

const IT = '(le|la|les|tout|ça|cela|ce rendez-vous|cette réunion|cet événement|le rendez-vous|la réunion|la série)';
const AS_IT_IS =
  "(tel quel|telle quelle|comme (c'est|il est|elle est|ils sont|ça|avant|prévu)|en l'état|tranquille|là|intact|inchangé)";
const RATHER = '(finalement|plutôt|en fait|alors|surtout|pour (le )?(moment|instant)|maintenant|encore|du tout)';
/** What a change or a deletion is called when it is refused. */
const DO =
  '(fais|faites|faire|touche|touchez|toucher|change|changez|changer|modifie|modifiez|modifier|supprime|supprimez|supprimer|annule|annulez|annuler|efface|effacez|effacer|déplace|déplacez|déplacer|ajoute|ajoutez|ajouter|crée|créez|créer|envoie|envoyez|envoyer|enregistre|enregistrez|enregistrer|bouge|bougez|bouger|décale|décalez|décaler|renomme|renommez|renommer)';

/** Whole messages in French that say no to what the bot is about to do. */
export const frRefusals: Words['refusing'] = {
  before: phrases(
    "attends / attendez / un instant / stop / pardon / désolé / désolée / ok / okay / d'accord / bon / alors / mais / finalement / tout compte fait / tout bien réfléchi / réflexion faite / à la réflexion / en fait / non / nan / merci / oups",
  ),
  phrases: phrases(`
    (je|on) (le|la|les) (garde|laisse)( (tomber|${AS_IT_IS}|${RATHER}))*
    (on )?(laisse|laissez|laissons|garde|gardez|gardons)([ -]${IT})?( (tomber|${AS_IT_IS}|${RATHER}))*
    (on )?(n'y |ne )?(touche|touchez|touchons) (à )?(rien|pas)( (à ça|${RATHER}))*
    (ne |n')?(le |la |les |l')?${DO}(-(le|la|les|ça))?( ${RATHER})* (pas|rien|plus)( ${RATHER})*( (ça|cela|le rendez-vous|la réunion))?
    (ne )?(pas|rien|plus) (le |la |les )?${DO}( ${RATHER})*
    (il|elle|ça|tout) (reste|doit rester|restera) (comme (ça|c'est|prévu)|là|en place)
    (annule|annuler|annulez|arrête|arrêtez|stop|oublie|oubliez|abandonne|laisse tomber|laissez tomber)( (tout|ça|cela))*
    (ce n'est|c'est|cela n'est) (pas|plus) (la peine|nécessaire|utile|nécessaire finalement)
    (pas|plus) (la peine|besoin|nécessaire)( finalement)?
    (je )?(n'en |n'|ne )?(veux|veut|voulais|en veux|en ai) (plus|pas)( besoin)?( (ça|cela|le faire))?
    je (n'ai|ai) (plus|pas) besoin( (de ça|finalement))?
    (je|on|nous) (ne )?(veux|veut|voulons|voulais|souhaite|souhaitons|souhaitais) (plus rien|rien|plus|pas)( ${DO})?( (d'|de |un |une |aucun |aucune )(événement|rendez-vous|rdv|réunion))?( ${RATHER})*
    (j'ai|je) (changé|change) d'avis / je me suis (ravisé|ravisée)
    aucun changement / pas de changement / sans changement / tant pis`),
  after: phrases(
    "s'il te plaît / s'il vous plaît / stp / svp / merci / finalement / alors / plutôt / pour le moment / pour l'instant / pour aujourd'hui / ok / d'accord / hein",
  ),
};

export const frAgreeing: Words['agreeing'] = {
  around: phrases(`
    bien sûr / j['’]en suis (sûre?|certaine?)
    ((ça|ce|c['’]) ?)?(est|serait|sera|va|ira|irait|me va)( (très|vraiment|tout à fait|bien))* (bien|parfait|super|génial|top|gentil|bon)
    merci( (beaucoup|bien|infiniment|d['’]avance|à (toi|vous)))*
    (peux|pourrais|veux)[ -]tu / (pouvez|pourriez|voulez)[ -]vous / (tu|vous) (peux|pouvez|pourrais|pourriez)
    (je|nous|on) (veux|voudrais|voulons|voudrions|veut) / j['’]aimerais / veuillez / vas[- ]y( et)? / allez[- ]y( et)?
  `),
  verbs: {
    add: phrases(`
      (ajout|rajout|cré|not|enregistr|réserv|planifi|programm|bloqu|sauvegard|gard|copi|envoy|invit)(e|er|ez) / envoie / mets / met / mettre / mettez / inscris
      inscrire / inscrivez / prends / prendre / prenez / fais / faire / faites
    `),
    change: phrases(`
      (déplac|décal|repouss|report|avanc|modifi|chang|boug|renomm|prolong|rallong|repass|ajust|enregistr)(e|er|ez) / raccourcis / raccourcir / raccourcissez
      mets / met / mettre / mettez / passe / passer / fais / faire / faites
    `),
    remove: phrases(
      '(supprim|annul|effac|enlev|retir|vir|jet|élimin|ray)(e|er|ez) / enlève / enlevez / jette / dégage / fais / faire / faites / sors / sortir',
    ),
  },
  words: words(`
    le la les l lui leur ça cela celui celle ceux celles ci là ce cet cette ces c est un une stp svp s il te vous plaît plait alors donc maintenant bien
    et puis dans à au aux de du d des sur en pour jusqu h heure heures mon ma mes notre nos moi nous y agenda calendrier événement événements évènement
    rendez rdv réunion réunions
  `),
  only: words('seulement juste'),
  all: words('tous toutes tout toute ensemble'),
  both: words('deux'),
};
