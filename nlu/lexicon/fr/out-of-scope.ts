import { phrases } from '../lists.ts';

/**
 * What people say in French that has nothing to do with calendars: by kind, in as many shapes of sentences as people
 * use. They are learnt like the utterances of templates.
 */
export const frOthers: readonly string[] = [
  // The weather, the roads, the news
  ...phrases(`
    quel temps fait-il / quel temps fera-t-il {time} / il va faire quel temps {time} / quel temps il fait {place} / est-ce qu'il va pleuvoir {time}
    est-ce qu'il pleut {time} / la météo {time} / météo {place} / il fait combien dehors / il fait froid {place} / j'ai besoin d'un parapluie {time}
    va-t-il neiger {time} / comment est la circulation / y a-t-il des bouchons {place} / quelles sont les nouvelles / lis-moi les nouvelles {time}
    les infos du jour / que s'est-il passé {time} {place}`),
  // Alarms, timers, the clock
  ...phrases(`
    réveille-moi {time} / mets un réveil {time} / mets le réveil à sept heures / réveil {time} / alarme {time} / coupe l'alarme / supprime le réveil {time}
    tu peux me réveiller {time} / minuteur {duration} / mets un minuteur de {duration} / lance un chrono / chrono / timer {duration}
    quelle heure est-il / il est quelle heure / quelle heure est-il {place} / il est quelle heure {place} / quel jour sommes-nous / on est quel jour
    quelle date sommes-nous / c'est quel jour {time} / quel jour tombe {time} / combien de jours y a-t-il {time} / combien de jours avant {time}
    combien de semaines entre {time} / quel numéro de semaine / est-ce que {time} est férié / c'est férié {time} / quels sont les jours fériés {time}
    à quelle heure se lève le soleil {time} / quand est la pleine lune`),
  // Music, films, games, pictures
  ...phrases(`
    mets de la musique / joue une chanson / joue {anything} / mets {anything} pendant {duration} / monte le son / baisse le volume / chanson suivante
    chante quelque chose / lance le podcast / quel film passe {place} / recommande-moi un film / qui chante cette chanson / mets un film
    prends une photo / montre-moi les photos {time} / raconte-moi une blague / raconte une histoire / qui joue dans ce film`),
  // Mail, messages, calls, people
  ...phrases(`
    envoie un mail à {people} / envoie un message à {people} / envoyer un courriel à {people} / dis à {people} que je serai en retard / réponds à {people}
    réponds oui à l'invitation de {people} / accepte l'invitation de {people} / accepte l'invitation / refuse l'invitation {time} / décline l'invitation de {people}
    lis mes mails / ai-je des messages / j'ai reçu des mails de {people} / supprime ce mail / appelle {people} / appelle ma mère / appelle {people} sur son portable
    rappelle {people} / quel est le numéro de {people} / tu as le numéro de {people} / ajoute {people} à mes contacts / préviens {people} que j'arrive
    imprime le document / imprime le compte rendu {time} / envoie le compte rendu aux participants / transfère ce mail à {people} / envoie-lui l'adresse
    résume ce document / résume-moi la réunion / écris une lettre à {people}`),
  // Lists and notes
  ...phrases(`
    ajoute du pain à la liste de courses / mets des tomates sur ma liste / liste de courses / achète du lait / ajoute une tâche / montre ma liste de tâches
    qu'est-ce qu'il y a sur ma liste / efface ma liste / note que {anything} / rappelle-moi la liste des choses à prendre / retiens ça / ajoute {anything} à ma liste`),
  // Food, shops, travel, tickets, rides
  ...phrases(`
    commande une pizza / commande-moi des sushis / trouve-moi un restaurant / trouve un restaurant italien {place} / où manger {place} / réserve une table pour deux
    réserve une table {time} {place} / la recette des crêpes / rappelle-moi la recette de {anything} / donne-moi une recette / comment faire {anything} / que cuisiner {time}
    réserve un vol pour Rome / réserve un vol {place} {time} / cherche un vol {time} / réserve un hôtel {place} / réserver une chambre d'hôtel {time} {place}
    réserve le train {time} / à quelle heure part mon train / quels trains {time} / appelle un taxi / commande un taxi {time} / achète deux billets / loue une voiture {time}
    comment aller à la gare / où est la gare / combien de temps pour aller {place} / à quelle distance est {place} / combien ça coûte / c'est combien
    à quelle heure ferme le magasin / la pharmacie est ouverte {time} / à quelle heure ouvre la poste {time} / où est mon colis / où acheter des timbres
    est-ce qu'il y a école {time} / trouve un appartement {place} / cherche un médecin {place}`),
  // Money, house, car, machines, health
  ...phrases(`
    combien j'ai sur mon compte / fais un virement à {people} / paie la facture / cours du dollar / quel est le cours de l'euro / la bourse {time}
    combien j'ai dépensé {time} / bloque ma carte / allume la lumière / éteins la lampe / baisse le chauffage / lance l'aspirateur / fais-moi un café
    ouvre le garage / mon imprimante ne marche plus / j'ai oublié mon mot de passe / où est mon téléphone / j'ai mal à la tête / combien de calories dans une pomme
    il fait trop chaud {place} / mon ordinateur est en panne / résilie l'abonnement / résilie la salle`),
  // The world
  ...phrases(`
    quelle est la capitale de la France / quelle est la hauteur de la tour / quel âge a la reine / qui est le président / qui a gagné {time} / qui a gagné le match {time}
    qui a inventé le téléphone / quel est le sens de la vie / racine carrée de neuf / combien font deux plus deux / c'est quoi la différence entre {anything}
    explique-moi la différence entre un lac et une mer / que veut dire ce mot / que signifie {anything} / c'est quoi la signification de {anything} / définition de {anything}
    quand a fini la guerre / en quelle année {anything} / où vivent les pingouins / pourquoi le ciel est bleu / combien d'habitants {place}
    traduis {anything} / traduis ça en anglais / traduis cette note / comment on dit bonjour en italien / comment dit-on {anything} / comment s'écrit {anything}
    fais mes devoirs / fais mes devoirs de maths / aide-moi pour mes devoirs / raconte-moi l'histoire de Rome / quel est le plus long fleuve`),
  // Talk
  ...phrases(`
    quel âge as-tu / tu as quel âge / comment t'appelles-tu / qui t'a créé / es-tu un robot / tu aimes les chats / je t'aime / tu es nul / t'es nul / tu es bête
    vous êtes viré / vous êtes nul / c'est nul / bien joué / bravo / tu es très gentille / tu es génial / je m'ennuie / je suis fatigué {time} / parle plus lentement
    mdr / lol / ptdr / trop bien / ah bon / c'est super / ça me va / bonne chance {time} / bonne soirée / passe une bonne journée / je vous souhaite une bonne soirée
    je vous remercie pour votre aide / merci pour votre patience / change de langue / change ton nom / passe en mode sombre / lance un dé / pile ou face / donne-moi un chiffre
    je viens de rentrer / j'ai eu une longue journée / je ne sais pas quoi faire / tu es là / bonjour toi / ça va bien`),
  // What only answers a question
  ...phrases(`
    météo {place} {time} / circulation {place} {time} / température {place} {time}
    {anything} / {time} / le {time} / à {time} / et {time} / pas {time} / {people} / avec {people} / invite {people} / et invite {people} / sans {people} / et sans {people}
    {people} à {anything} / s'il est libre / si {people} est libre / si elle a le temps
    {duration} / pendant {duration} / {place}`),
];
