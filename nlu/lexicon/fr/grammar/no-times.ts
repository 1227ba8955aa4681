/** What looks like a time and is none: "salle 5", "bonne journée". */
export const noTimes = `
nothing: (rue|avenue|av|place|boulevard|bd|quai|square|impasse|pont|allee|cours|station|metro) [du|de la|de l|des|de] <month-day> => nothing()
nothing: (rue|avenue|av|place|boulevard|bd|salle|bureau|numero|no|n|chambre|quai|voie|ligne|bus|tram|porte|appartement|apt|bat|batiment|tour|terminal|niveau|piece|local|hall|box|stand|bloc|article|page|chapitre|lot) [n|no|numero] # => nothing() @1
nothing: (salle|bureau|piece) (est|sera|c est|maintenant|:) [maintenant|desormais|la] # [~. ~#2] => nothing() @1
nothing: (salle|bureau|piece) [n|no|numero] # ~. ~#2 => nothing() @1
nothing: <ordinal> (etage|arrondissement|fois|partie|edition|rang|heure|periode|mi temps|cours|lecon|seance de cours|manche|tour|classe) => nothing() @1.2
nothing: (avec|chez|sans|pas|et|juste|seulement|uniquement|retrouve|retrouver|inviter|invite|invitez|ajouter|ajoute|ajoutez|vire|virer|virez|retire|retirer|retirez|enleve|enlever|enlevez|supprime|supprimer|vois|voir|appelle|appeler|rencontre|rencontrer|que|vu|croise|parle a|parle avec|demande a|demander a|demandez a|rappelle|rappeler|contacte|contacter|previens|prevenir|remercie|remercier) sam => nothing() @1
nothing: sam (et|ou) (moi|toi|lui|elle|nous|vous) => nothing() @1
nothing: sam (a la place|aussi|plutot|seulement|uniquement|et les autres) => nothing() @1
nothing: (lequel|laquelle|lesquels|lesquelles|qui|un|une|aucun|aucune|chacun|chacune|tous|toutes) (des|les) (deux|trois|quatre) => nothing()
nothing: (peut|peux|peuvent|pouvons|fait|fais|font|travaille|travaillent|est|suis|sont|vient|viens|viennent) (pas|jamais|plus) [venir|travailler|disponible|disponibles|libre|libres|la] les <plural-list> => nothing() @1
nothing: les <plural-list> [,] [ca|c est|ce n est|sont] (ne va|va|ne vont|vont|ne convient|ne conviennent|ne marche|marche) (pas|jamais|plus) => nothing() @1
nothing: gare (du|de) midi => nothing()
nothing: maintenant (c est|ca va|ca me va|ca convient|tout est) (bon|parfait|bien|ok|juste|correct) => nothing() @1
nothing: <amount> (de|pour le|pour la) (trajet|route|transport|temps de trajet) [avant] => nothing() @1
but-not: sauf|excepte|hormis|mais pas|a part|a l exception (de|du|des)
exception: <but-not> [le|les|ce] <single-day> => exception() @-0.4
exception: <but-not> [en|au|dans|pour] [la|l|le] <period> => exception() @0.6
exception: <but-not> [en|au] [mois de|mois d] <month-span> => exception() @0.6
holiday-name: vacances [scolaires] [d ete|d hiver|de noel|de paques|de printemps|de la toussaint|de fevrier|de fin d annee]
holiday-name: jours feries|jours de conge|fetes [de fin d annee|de noel]
exception: <but-not> [pendant|durant|pour] [les|des|aux] <holiday-name> => exception() @0.6
exception: <but-not> <range> => exception() @1
exception: pas (pendant|durant) [les|des|aux] <holiday-name> => exception() @0.6
nothing: (bonne|belle|excellente) (soiree|nuit|journee|matinee|semaine|annee|fin de journee|fin de semaine) => nothing() @1
nothing: (bon|bel|excellent) (apres midi|aprem|week end|weekend|we) => nothing() @1
nothing: [le|au|tel|numero|n|no] # # # # [#] => nothing() @3
nothing: 24 ~/ ~7 => nothing() @1
nothing: 7 ~/ ~7 => nothing() @1
nothing: <number> (personnes|pers|euros|eur|places|km|kg|invites|participants|yaourts|articles|pages|points|etages|metres) => nothing()
nothing: temps partiel|mi temps|plein temps => nothing()
`;
