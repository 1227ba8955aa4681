import { words } from '../lists.ts';

/** Verbs of asking, planning, thinking and being, as people say them; what somebody is to do ("commander") is none of them. */
const verbs = words(`
  accepter ajouter ajoute ajoutez aller va allez aménager annuler annule annulez arranger arrange arrangez assister avancer avance avancez avoir
  bloquer bloque bloquez bouger bouge bougez caler cale calez changer change changez chercher cherche cherchez choisir commencer commence connaître
  consigner convenir copier copie copiez dupliquer duplique dupliquez créer crée créez croire décaler décale décalez déplacer déplace déplacez devoir dire dis dites donner donne donnez durer dure
  échanger écrire écris effacer efface effacez enlever enlève enlevez enregistrer enregistre enregistrez entrer entre envoyer espérer espère être
  faire fais faites finir finit fixer fixe fixez garder garde gardez indiquer indique indiquez inscrire inscris inscrivez insérer inviter invite invitez
  lire lis lister liste manquer marquer marque marquez mettre mets mettez modifier modifie modifiez montrer montre montrez noter note notez
  oublier oublie oubliez penser pense placer place placez planifier planifie planifiez poser pose posez pouvoir prendre prends prenez prévoir prévois
  prévoyez programmer programme programmez proposer propose raccourcir rajouter rajoute rajoutez rallonger ramener rappeler rapprocher regarder regarde
  regardez remettre remets remplacer renommer renomme repousser repousse repoussez reporter reporte reportez réserver réserve réservez rester reste
  retarder retirer retire retirez savoir sais supprimer supprime supprimez tenir trouver trouve trouvez venir vérifier vérifie vérifiez virer vire
  voir vois voyez vouloir souhaiter souhaite aimer aimerais glisser glisse organiser organise organisez occuper occupe`);

const adjectives = words(`
  autre autres beau belle bon bonne chaque court courte dernier dernière deuxième différent dispo disponible disponibles entier entière grand grande
  important importante juste libre libres long longue même mêmes meilleur nouveau nouvel nouvelle petit petite possible premier première prêt prévu
  prévue prévus prévues prochain prochaine prochains prochaines pris prise occupé occupée seul seule suivant suivante sûr tel telle urgent urgente
  vide vrai`);

/** French verbs and adjectives that a wish about a calendar is made of. */
export const frCommonWords = [...verbs, ...adjectives];
