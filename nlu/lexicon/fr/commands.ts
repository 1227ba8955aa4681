import type { Words } from '../../words/words.ts';
import { phrases } from '../lists.ts';

/** A named event, and how it is brought back. */
const THE = "(le |la |l'|mon |ma |ce |cet |cette )?";
const PUT =
  '(remets|remettre|remettez|rétablis|rétablir|rétablissez|restaure|restaurer|restaurez|ramène|ramenez|récupère|récupérez|rends-moi|rendez-moi)';

/** Whole messages in French that bring back a deleted event by its name. */
export const frPutBack = [
  `${PUT} ${THE}{which}`,
  `je (ne )?voulais pas (supprimer|annuler|effacer|enlever) ${THE}{which}`,
  `j'ai (encore|toujours) besoin (de la |de l'|du |de mon |de ma |de ){which}`,
];

/** Whole messages in French that are commands. */
export const frCommands: Words['commands'] = {
  cancel: phrases(`
    annuler / annule / annulez / annulation / stop / stoppe / arrête / arrêtez / arrête tout / on arrête / abandonner / abandonne
    laisse tomber / laissez tomber / laisse / laisse béton / oublie / oublie ça / oubliez / oubliez ça / tant pis
    peu importe / c'est pas grave / ce n'est pas grave / cancel
    (non |nan |bon |finalement )*(annule|annulez|arrête|arrêtez|oublie|oubliez)( ça)?
    (non |nan |bon |finalement )*(laisse|laissez)( tout)? tomber( ça)?
    oublie ce que j'ai dit / oubliez ce que j'ai dit / on laisse tomber / je n'en veux plus / j'en veux plus`),
  'cancel-all': phrases(`
    (non |nan |bon |finalement )*(annule|annulez|annuler|arrête|arrêtez|arrêter|oublie|oubliez|oublier|abandonne|abandonnez|abandonner|stoppe|stoppez)( moi| ça)? (tout( ça)?|le tout)`),
  help: phrases(`
    aide / aide-moi / aidez-moi / à l'aide / help / au secours / menu / commandes
    que sais-tu faire / que savez-vous faire / qu'est-ce que tu sais faire / qu'est-ce que vous savez faire
    que peux-tu faire / que pouvez-vous faire / qu'est-ce que tu peux faire / qu'est-ce que vous pouvez faire
    tu sais faire quoi / tu peux faire quoi / tu fais quoi / vous faites quoi / tu sers à quoi / à quoi tu sers / à quoi sers-tu
    comment ça marche / comment ça fonctionne / comment tu marches / comment on fait / comment faire
    qu'est-ce que je peux dire / qu'est-ce que je peux te demander / qu'est-ce que je peux vous demander / que puis-je dire
    j'ai besoin d'aide / besoin d'aide / un peu d'aide`),
  'start-over': phrases(`
    recommencer / recommence / recommencez / on recommence / recommencer à zéro / on repart à zéro / repartir à zéro
    repartons à zéro / reprendre à zéro / reprenons à zéro / reprenons depuis le début / depuis le début / du début
    on reprend tout / tout recommencer / recommençons / redémarrer / réinitialiser`),
  'sign-out': phrases(`
    se déconnecter / me déconnecter / déconnexion / déconnecte-moi / déconnectez-moi / déconnecter / logout
    (déconnecte|déconnectez|déconnecter|détache|détachez|détacher|dissocie|dissocier) mon (agenda|calendrier|compte)
    (supprime|révoque|retire|retirez|enlève) ton accès`),
  'sign-in': phrases(`
    se connecter / me connecter / connexion / connecte-moi / connectez-moi / connecter / login / me reconnecter / reconnecte-moi
    se reconnecter / reconnexion
    (connecte|connectez|connecter|relie|reliez|relier) mon (agenda|calendrier|compte)( google)?
    (renouveler|renouvelle|renouvelez) (la|ma) connexion`),
  'switch-account': phrases(`
    changer de compte / change de compte / changez de compte / un autre compte / autre compte
    (utiliser|utilise|utilisez|prendre|prends|prenez) un autre compte
    (me connecter|connecte-moi|connectez-moi|se connecter) avec un autre compte`),
  greeting: phrases(`
    bonjour / bonsoir / salut / coucou / hello / hey / hi / yo / wesh / allô / rebonjour / re / bien le bonjour
    bonjour à tous / bonjour à toi / salutations / bonne journée`),
  thanks: phrases(`
    merci / merci beaucoup / merci bien / merci à toi / merci à vous / mille mercis / mci / mercii / thanks
    ((super|parfait|génial|ok|d'accord|top|cool|nickel|non|c'est bon) )?(un )?(grand |mille )?merci( (beaucoup|bien|infiniment|mille fois|encore|à toi|à vous|hein|bcp))*( pour (tout|ton aide|votre aide|l'aide|l'info|ta patience|votre patience))?
    (merci|mci)( (mon (pote|ami|vieux|grand|cher)|ma (belle|chère)|mec|chef|l'ami))+
    je (te|vous) remercie( (beaucoup|infiniment|bien))*( (pour|de) (tout|ton aide|votre aide|ta patience|votre patience))?
    (tu es|t'es|vous êtes) (super|génial|géniale|un amour|au top|très gentil|très gentille|adorable)`),
  more: phrases(`
    plus / encore / la suite / suite / suivant / suivants / page suivante / afficher plus / affiche plus / montre plus
    montre la suite / voir plus / voir la suite / et ensuite / (et )?le reste / et la suite / montre le reste / montrez la suite`),
  'who-am-i': phrases(`
    qui suis-je / je suis qui / quel compte / c'est quel compte / quel est mon compte / quel compte est utilisé
    (avec )?quel compte (est-ce que )?(je suis|suis-je) connecté / est-ce que je suis connecté / suis-je connecté / je suis connecté
    quel compte (j'utilise|utilises-tu|utilisez-vous) / c'est l'agenda de qui / quel agenda est-ce`),
  'who-are-you': phrases(`
    qui es-tu / tu es qui / t'es qui / qui êtes-vous / vous êtes qui / es-tu un robot / tu es un robot / t'es un robot
    êtes-vous un robot / es-tu un bot / es-tu humain / tu es humain / comment tu t'appelles / comment t'appelles-tu
    comment vous appelez-vous / c'est quoi ton nom / quel est ton nom / est-ce que tu es un robot`),
  'small-talk': phrases(`
    ça va / comment ça va / comment vas-tu / comment allez-vous / tu vas bien / vous allez bien / quoi de neuf / ça roule
    raconte une blague / raconte-moi une blague / une blague / enchanté / enchantée / ravi de te connaître
    (bonjour|salut|coucou|bonsoir) (toi )?(ça va|comment ça va|comment vas-tu|comment allez-vous|tu vas bien)( (bien|aujourd'hui|ce matin|ce soir))*`),
  bye: phrases(`
    au revoir / à bientôt / à plus / à plus tard / à demain / à tout à l'heure / bye / ciao / tchao / adieu / salut à plus
    (passe|passez) (un |une )?(bon|bonne|excellent) (week-end|weekend|journée|soirée) / bon (week-end|weekend) / bonne journée
    bonne nuit / bonne soirée / bonne fin de journée / à la prochaine / c'est tout / ce sera tout / c'est tout pour aujourd'hui`),
  wait: phrases(`
    attends / attendez / attends un peu / attends une seconde / attendez un instant / une seconde / un instant / un moment
    un instant s'il te plaît / deux secondes / deux minutes / minute / pas si vite / euh / hm / hmm / heu / ben / bah
    je réfléchis / laisse-moi réfléchir / laissez-moi réfléchir / je vérifie / voyons / voyons voir / peut-être
    je ne sais pas / je sais pas / jsp / chais pas / j'en sais rien / je n'en sais rien / aucune idée / pas sûr / pas sûre
    je ne suis pas sûr / je suis pas sûr / je ne suis pas sûre / je suis pas sûre / je ne sais pas encore / je sais pas encore
    je dois vérifier / il faut que je vérifie`),
  pardon: phrases(`
    quoi / hein / comment / pardon / comment ça / plaît-il / qu'est-ce que tu as dit / qu'est-ce que vous avez dit / tu as dit quoi
    que veux-tu dire / qu'est-ce que tu veux dire / qu'est-ce que ça veut dire / ça veut dire quoi / c'est-à-dire
    répète / répétez / tu peux répéter / peux-tu répéter / pouvez-vous répéter / je ne comprends pas / je comprends pas
    j'ai pas compris / je n'ai pas compris / on en était où / où en étions-nous`),
  undo: phrases(`
    annuler la modification / annule la modification / annule le dernier changement / annule la dernière action / annuler le dernier changement
    défais / défaire / défais ça / défaites / défaites ça
    annulez la modification / annulez la dernière action / annulez le dernier changement
    (annule|annulez|annuler) (la suppression|ce que (tu viens|vous venez) de faire) / (reviens|revenez|revenir) sur (ça|la suppression|ce que tu viens de faire)
    (remets|remettez|rétablis|rétablissez) tout( (comme|tel que) (avant|c'était))? / annule(z)? tout ce que (tu viens|vous venez) de faire
    (finalement,? |non,? |bon,? )?(remets|remettez)(-| )?(le |la |les |ça |tout )?comme (avant|c'était|il était|elle était) / remets comme avant / remets comme c'était / remettez comme avant / remettez comme c'était / undo
    ((non|attends|attendez|oups|mince|zut)[ ,.!]+)+(défais|défais ça|défaites ça|annule la modification|annule la dernière action|undo)`),
  'step-back': phrases(`
    reviens en arrière / revenir en arrière / revenez en arrière / retour en arrière / retour / en arrière`),
  regret: phrases(`
    ce n'est pas ce que je voulais / c'est pas ce que je voulais / je ne voulais pas / je ne voulais pas ça / je voulais pas
    je ne voulais pas faire ça / ce n'est pas le bon / c'est pas le bon / pas le bon / le mauvais / c'était le mauvais
    c'est le mauvais / mauvais rendez-vous / mauvaise réunion / c'était une erreur / c'est une erreur / oups
    je me suis trompé / je me suis trompée / erreur de ma part`),
  restore: phrases(`
    (remets|remettez|rétablis|rétablissez|restaure|restaurez|ramène|ramenez|récupère|récupérez)( |-)(le|la|les|ça)( moi)?( tout de suite)?
    (rends|rendez)-(le|la)-moi / je (le|la) veux de nouveau / (remets|remettez|rétablis|restaure) (ce|le|cet|la|cette) (rendez-vous|rdv|réunion|événement|rencontre)
    je (ne )?voulais pas (le |la |les |l')?(supprimer|annuler|effacer|enlever)( ça)? / (il |elle )?(ne )?fallait pas (le |la |l')?(supprimer|annuler|effacer)( ça)?
    ne (le |la |l')?(supprime|supprimez|efface|effacez) pas / (finalement|en fait),? (garde|gardez|laisse|laissez)-(le|la) / (garde|gardez)-(le|la) finalement`),
  back: phrases(`
    revenir au rendez-vous / revenons au rendez-vous / revenir à la réunion / revenons à la réunion / retour au rendez-vous
    retour à la réunion / reviens à l'autre / revenons à l'autre / continuons le premier / reprendre l'autre`),
};
