import type { PartWords } from '../../words/events.ts';
import { phrases } from '../lists.ts';

const TAKE =
  '(enlève|enlever|enlevez|retire|retirer|retirez|supprime|supprimer|supprimez|vire|virer|virez|efface|effacer|effacez|ôte|ôter|annule|annuler|annulez|désactive|désactiver|désactivez|coupe|couper|coupez)';
/** In "mets le lieu à Salle 9" stands a value, and no event. */
const SET = "(mets|mettre|mettez)(?! (le lieu|le titre|l'adresse) (à|au) )";
const PUT = `(ajoute|ajouter|ajoutez|rajoute|rajouter|rajoutez|${SET}|joins|joindre|joignez|crée|créer|créez|attache|attacher|insère|insérer)`;
const ITS =
  "(([ -]?moi |y |me |le |la |les |l'|un |une |des |du |de |d'|mon |ma |mes |son |sa |ses |leur |tous |toutes |autre ))*";
const OF = "( (de|du|de la|de l'|des|d'|à|au|à la|à l'|pour|dans|sur) ?{event})?";

const SO_LONG = '[\\p{L}\\d,-]+( [\\p{L}\\d-]+)? ?(minutes?|min|mn|heures?|h|jours?|semaines?)';

/** No name begins with an article. */
const NAME = "(?!(le|la|les|un|une|mon|ma|mes|notre|nos|ce|cet|cette|ces|tout|tous|toutes) |l')({who})";
const NOT_CALENDAR = "(?!(mon |le |notre |l')?(agenda|calendrier|planning))";

/** What in French is asked of something of an event. */
export const frParts: PartWords = {
  deleting: [
    "(je |j'|on )?(n'|ne )?(ai|a|avons|veux|veut) plus (besoin )?(de |d'|du |de la |le |la |les |l')?.+",
    "(n'a|n'ont|n'aura|a|aura) (pas|plus) lieu",
    '(tombe|tombent|tombé|tombée) à l.eau',
    '(est|sont|étant|a été|ont été) (annulée?s?|supprimée?s?)',
    '(saute|sautent)(?!\\p{L})',
    "(?<!(n'|ne |pas ))(oublie|oubliez) (le|la|les|l'|mon|ma|mes)[ ]?(?!.*(pas|rappel))\\p{L}+",
    "(vide|videz|vider|libère|libérez|libérer|nettoie) (mon|ma|mes|le|la|toute|l')",
  ],
  notDeleting: [
    "(ne |n')?(le |la |les |l')?{remove}(-(le|la|les))? (pas|surtout pas|rien)",
    "(ne |n')?(surtout )?pas {remove}",
    "(ne (pas|plus) )(le |la |les |l')?{remove}",
  ],
  negations: ['ne pas', 'ne', "n'", 'pas', 'surtout pas', 'rien'],
  guests: [
    `(désinvite|désinviter|désinvitez|exclus|exclure|excluez) ${NAME}`,
    `(désinvite|désinviter|désinvitez|exclus|exclure|excluez) ${NAME} (de|du|de la|des) {event}`,
    `(désinvite|désinviter|désinvitez|exclus|exclure|excluez) ${NAME} (de l'|d'){event}`,
    `${TAKE} ${NAME} (de|du|de la|des) {event}`,
    `${TAKE} ${NAME} (de l'|d'){event}`,
    `${TAKE}-{who} (de|du|de la|des) ${NOT_CALENDAR}{event}`,
    `{who} (retirer|enlever|supprimer|ôter|désinviter) (de|du|de la|des) ${NOT_CALENDAR}{event}`,
  ],
  maybeGuests: [],
  pronouns: ['lui', 'elle', 'eux', 'elles', 'le', 'la', 'les'],
  it: [
    "(la |cette |ma |notre |l'|cet |le |ce |mon )?(réunion|rendez-vous|rdv|événement|évènement|rencontre|entretien|appel|invitation|liste|liste des invités|liste des participants|invités|participants)",
  ],
  takenOff: { plain: 'retire {who}', it: 'retire {who}', event: 'retire {who} de {event}' },
  names: {
    link: [
      '(lien|liens)( (visio|vidéo|meet|zoom|teams|de visio|de visioconférence|de la visio|google meet))?',
      '(google )?meet',
      'zoom',
      '(visio|visioconférence)',
    ],
    reminder: [
      'rappels?',
      'notifications?',
      'alertes?',
      'alarmes?',
      '(rappelle|rappeler|rappelez|préviens|prévenez)(?=[ -](moi|nous) )',
    ],
    file: ['fichiers?', 'pièces? jointes?', 'documents?', 'pdf', 'diapos'],
    text: phrases('description / notes? / lieu / adresse / titre / invités / participants / ordre du jour'),
  },
  dropped: ['(oublie|oubliez|oublions)', '(laisse|laissez|laissons) tomber', 'pas besoin (de|du)'],
  goes: [`${TAKE} ${ITS}{part}${OF}`],
  comes: [
    `${PUT} ${ITS}{part}${OF}`,
    `(${PUT}([ -](moi|nous))? ${ITS})?{part}([ -](moi|nous))?( de)? ${SO_LONG} avant( (le|la|mon|ma|notre))? (l')?{event}`,
    `(j'|je |on |il |nous )?(ai|a|avons|veux|voudrais|faut|faudrait|manque)( besoin)? ${ITS}{part}${OF}`,
  ],
};
