import type { Hints } from '../../words/messages.ts';
import { phrases, words } from '../lists.ts';

const all = (list: string, becomes: string): Record<string, string> =>
  Object.fromEntries(words(list).map(word => [word, becomes]));

/** The forms in which verbs in -er ask for something. */
const FORMS = words('e es er ez ons ent é ée és ées');
const conjugated = (stems: string): string[] => words(stems).flatMap(stem => FORMS.map(form => stem + form));

/** Kinds of events. */
export const frEvents = words(`
      événement évènement événements évènements rdv rdvs réunion réunions réu réus rencontre rencontres entretien entretiens interview interviews séance séances séminaire séminaires
      conférence conférences colloque congrès formation formations cours leçon atelier ateliers stage examen exam exams contrôle partiel oral soutenance concours
      appel appels visio visioconférence call meeting meetings point points comité comités conseil assemblée ag bilan revue débrief brief présentation
      démo kick-off daily weekly rétro sprint standup stand-up workshop brainstorming onboarding
      déjeuner déjeuners dîner dîners souper soupers petit-déjeuner brunch apéro apéritif goûter café thé verre pot barbecue pique-nique resto repas déj afterwork
      fête fêtes anniversaire anniv anniversaires soirée soirées mariage baptême enterrement funérailles crémaillère cérémonie gala réception vernissage kermesse
      dentiste médecin docteur ophtalmo ophtalmologue kiné physio ostéo dermato gynéco pédiatre orthodontiste psy vétérinaire véto coiffeur coiffeuse
      notaire avocat banquier garagiste plombier électricien consultation vaccin opération irm radio scanner massage manucure
      yoga pilates sport gym natation piscine foot basket tennis rugby handball judo danse entraînement entrainement entraînements match matchs tournoi course footing
      randonnée rando chorale répétition répét répèt concert concerts spectacle théâtre opéra ciné cinéma expo exposition musée festival
      vacances congé congés voyage déplacement excursion sortie sorties visite visites week-end
      livraison déménagement contrôle-technique révision échéance deadline loyer date raid tatoueur messe audition casting
      inventaire audit board pitch lancement remise inauguration`);

/** What in French tells what somebody asks for. */
export const frHints: Hints = {
  slurred: {
    ...all("la les l'", 'le'),
    ...all('une', 'un'),
    ...all("d' du des", 'de'),
    ...all('ma mes', 'mon'),
    ...all('ta tes votre vos', 'ton'),
    ...all('sa ses leur leurs', 'son'),
    ...all('nos', 'notre'),
    ...all('cet cette ces', 'ce'),
    ...all('quelle quels quelles', 'quel'),
    ...all('au aux à', 'a'),
    ...all("qu'", 'que'),
    ...all("n'", 'ne'),
    ...all('rdv rdvs rv rendez-vous', 'rdv'),
    ...all('koi kwa', 'quoi'),
    ...all('chui jsuis chuis', "j' suis"),
    ...all('jai jaurai', "j' ai"),
    g: "j' ai",
    je: "j'",
    c: "c' est",
    ct: "c' était",
    jfais: "j' fais",
    jfé: "j' fais",
    jveux: "j' veux",
    jdois: "j' dois",
    jpeux: "j' peux",
    jvais: "j' vais",
    jvois: "j' vois",
    jpourrais: "j' pourrais",
    jvoudrais: "j' voudrais",
    ya: 'y a',
    yaura: 'y aura',
    yora: 'y aura',
    keske: 'que est ce que',
    kesk: 'que est ce que',
    tas: 'tu as',
    prochaine: 'prochain',
    prochains: 'prochain',
    prochaines: 'prochain',
    libres: 'libre',
    dispos: 'libre',
    dispo: 'libre',
    disponible: 'libre',
    disponibles: 'libre',
  },
  endings: words('s x es e'),
  openings: phrases(`
    (bonjour|bonsoir|salut|coucou|hello|hey|yo|wesh|wsh|frr|hi)( (bot|toi|à tous|tout le monde))?
    (oui|ouais|non|nan|ok|okay|d'accord|bon|ben|bah|bien|super|parfait|génial|merci|alors|donc|et|mais|puis|ensuite|maintenant|aussi|euh|heu|ah|oh|hein|désolé|désolée|pardon|dis|dites|au fait|tiens|finalement|en fait|du coup|ptdr|mdr|tkt|allez|chère assistante|cher assistant)
    (peux|pourrais|veux|voudrais|sais|saurais)[ -]tu( (me|m'|nous))?
    (pouvez|pourriez|voulez|voudriez|savez|sauriez|auriez)[ -]vous( (me|m'|nous))?
    (tu|vous) (peux|pourrais|veux bien|pouvez|pourriez|voulez bien|sais|saurais)( (me|m'|nous))?
    (est[ -]ce|es[ -]ce) (que|qu'?) ?(tu|vous) (peux|pourrais|pouvez|pourriez)( (me|m'|nous))?
    (serait|est)[ -]il possible (de|d')
    (j'|je|nous|on) ?(veux|voudrais|voulons|voudrions|aimerais|aimerions|souhaite|souhaiterais|souhaitons|désire|désirerais|dois|devons|doit|vais|va|apprécierais|tiens à)( (que|qu'?) ?(tu|vous))?
    (j'|j' )?(ai|aurais) besoin (de|d'|que tu|que vous)
    (il )?(faut|faudrait)( (que|qu'?) ?(tu|vous|je|j'|on))?
    (je|j') (te|vous) (prie|demande|remercie|serais reconnaissant|saurais gré) ?(de|d')?( bien vouloir)?
    (tu sais|vous savez|sais[ -]tu|savez[ -]vous|dis[ -]moi|dites[ -]moi|peux[ -]tu me dire|je veux savoir|j' ?aimerais savoir|j' ?voudrais savoir|je voudrais savoir) ?(si)?
    (si|s'il (te|vous) plaît|stp|svp|veuillez|merci de|n'oublie pas de|n'oubliez pas de|oublie pas de|pense à|pensez à)`),
  again: words('encore'),
  actions: {
    add: [
      ...conjugated(`
        ajout rajout not cré planifi programm organis fix cal bloqu réserv pos enregistr marqu agend cédul plac convoqu convi invit cas insèr insér
        prépar book schedul sauvegard gard consign port`),
      ...words(`
        mets met mettre mettez mis mise inscris inscrire inscrivez inscrit prévois prévoir prévoyez prends prendre prenez écris écrire écrivez
        inscription création nouveau nouvelle nouvel ajout rajout établir établis établissez note-le introduire introduis intègre intégrer retiens retenir`),
    ],
    remove: [
      ...conjugated('annul supprim effac enlev enlèv retir vir dégag ôt décommand élimin rayon ray jett cancel'),
      ...words(
        'annulation suppression effacement annul suppr supp saute tombe ray désinscris désinscrire débarrasse enlevé',
      ),
    ],
    change: [
      ...conjugated(`
        déplac décal repouss report avanc recul modifi chang boug prolong rallong allong renomm rebaptis raccourc retard différ diffèr
        transfèr transfér échang pass remplac corrig ajust colori répèt répét`),
      ...words(`
        raccourcis raccourcir raccourcissez réduis réduire réduisez étends étendre étendez déplacement report modification changement décalage
        intervertis chg remets remettre remettez commence finit plutôt tard tôt avance recule mets-le rends`),
    ],
    copy: conjugated('copi recopi dupliqu clon'),
    look: [
      ...conjugated('montr affich donn list regard cherch trouv vérifi consult indiqu énumèr détaill communiqu rappel'),
      ...words('dis dites dire lis lisez lire vois voir ouvre ouvrir ouvrez sais savoir résume'),
    ],
  },
  stated: {
    links: words("le la les l' un une de d' du des a au aux avec pour chez et en dans sur"),
    known: words("le la les l' mon ma mes notre nos ton ta ce cet cette"),
    kinds: words('event group place'),
    never: words('other-alarm other-weather other-mail other-list other-fact other-music other-money other-screen'),
    lookedFor: words(`
      réunions rendez-vous rdvs événements rencontres appels entretiens vols trains bus hôtels billets restaurants films trafic réus
      engagements disponibilités`),
    errands: words(
      'sortir promener arroser payer acheter chercher récupérer déposer rendre appeler rappeler nettoyer laver ranger préparer aller réviser',
    ),
  },
  kinds: {
    free: words(`
      libre libres disponible disponibles disponibilité disponibilités dispo dispos créneau créneaux trou trous place temps plage plages vide vides
      battement fenêtre slot slots`),
    busy: words('occupé occupée pris prise débordé débordée chargé chargée booké bookée indisponible indispo'),
    calendar: words(
      'agenda agendas calendrier calendriers planning emploi programme horaire semainier journée cal edt',
    ),
    event: frEvents,
    reminder: words('rappel rappels rappelle rappelez rappeler notification notifications alerte alertes'),
    guest: words(
      'participant participants participante participantes invité invités invitée invitées convive convives participe participer vient viennent viendra organisateur convié conviés',
    ),
    group: words(`
      équipe chef cheffe patron patronne manager collègue collègues client cliente clients département service direction groupe comité
      maman papa mère père frère soeur sœur mari femme conjoint ami amie amis copain copine copains famille fils fille grand-mère grand-père mamie papi papy
      oncle tante cousin cousine cousins nièce neveu enfants parents voisin voisine professeur prof secrétaire assistante avocat comptable bébé belle-mère
      beau-père monde`),
    place: words('salle bureau immeuble bâtiment lieu endroit adresse étage'),
    about: words('détail détails information informations info infos précisions'),
    lasts: words('dure durée longtemps commence débute finit termine début fin démarre'),
    'other-alarm': words(
      'réveil réveils réveille réveiller réveillez alarme alarmes minuteur minuterie timer chrono chronomètre',
    ),
    'other-list': words('liste listes courses tâche tâches todo pense-bête'),
    'other-mail': words(`
      mail mails email emails courriel courriels e-mail e-mails message messages sms texto textos whatsapp réponds répondre répondez envoie envoyer envoyez
      téléphone numéro portable contacts contact accepte accepter acceptez refuse refuser décline décliner imprime imprimer`),
    'other-music': words(
      'musique chanson chansons playlist album joue jouer podcast son volume écouter écoute rap chante chanter lofi',
    ),
    'other-screen': words(
      'film films série séries télé télévision photo photos vidéo vidéos livre livres youtube netflix',
    ),
    'other-weather': words(
      'météo pluie pleut pleuvoir pleuvra neige neiger neigera soleil parapluie température degrés chaud froid orage orages vent venteux averses brouillard nuages nuageux ensoleillé gel canicule',
    ),
    'other-home': words(
      'lumière lumières lampe lampes éclairage chauffage aspirateur four volets porte garage imprimante wifi allume allumer allumez éteins éteindre éteignez',
    ),
    'other-food': words(
      'pizza recette recettes restaurant restaurants commande commander commandez cuisiner lait pain oeufs yaourts tomates sushis manger',
    ),
    'other-money': words(
      'argent compte virement euro euros dollar dollars bourse prix coûte coûtent payer facture facturé carte bitcoin acheter achète achetez salaire impôts budget',
    ),
    'other-travel': words(
      'vol vols hôtel hôtels taxi train trains bus billet billets itinéraire trajet trafic route gare aéroport visa uber métro',
    ),
    'other-fact': words(`
      capitale président population signifie signification définition traduis traduire traduisez traduction racine carrée guerre inventé
      gagné âge hauteur planète histoire différence explique expliquer expliquez blague férié fériés résume résumez calcule calculer ouvrés dit orthographe
      devoirs`),
  },
  compounds: {},
};
