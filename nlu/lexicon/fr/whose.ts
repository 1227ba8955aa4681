import type { CalendarWords, WhoseWords } from '../../words/people.ts';
import { phrases, words } from '../lists.ts';

/** How French asks about somebody else's calendar. */
export const frWhose: WhoseWords = {
  leads: phrases(`
    et / et pour / qu'en est-il de
    (je|on|nous) (veux|veut|voulons|voudrais|aimerais|dois|devons) (voir|rencontrer|inviter|appeler|parler à) {who},
    (je|j'|on|nous) ?(veux|voudrais|aimerais|dois) (savoir|vérifier|voir)
    (dis|dites|montre|montrez|indique|indiquez)([ -](moi|nous))?
    (regarde|regardez|vérifie|vérifiez|cherche|cherchez|trouve|trouvez|peux-tu vérifier|pouvez-vous vérifier)([ -](moi|nous))?
    (un|une|le|la|des|les) {slot},? (où|quand|que)?`),
  free: phrases(`
    (lequel|laquelle|lesquels|qui) de {who} {be}{when} {free}
    ({wh}{when} )?(est-ce que |est-ce qu')?{who}{when} (n'|ne )?{be}{when} (pas )?{free}
    ({wh}{when} )?(est-ce que |est-ce qu')?{who}{when} {have}{when} {time_off}
    ({wh}{when} )?{be}(-t)?-{they}{when} {free}
    ({wh}{when} )?{have}(-t)?-{they}{when} {time_off}
    {who}{when} {be}(-t)?-(il|elle|ils|elles){when} {free}
    ({wh}{when} )?{who}{when} {have}(-t)?-(il|elle|ils|elles){when} {time_off}
    ({wh}{when} )?{who}{when} {be}(-t)?-(il|elle|ils|elles){when} {free}
    {be}{when} {who}{when} {free}
    {who}{when} {free}{when}\\s*\\?
    (est-ce que )?(ça|cela) (va|convient|marche|irait|conviendrait) (à|pour) {who}{end}
    ({time}{when} )?(convient|conviendrait|irait|va)(-t-il|-t-elle)?{when} à {who}{end}`),
  whether: phrases(
    "((si|quand|dès que|que|où) |(s'|qu') ?){who}{when} {be}{when} {free} / ((si|quand|dès que|que|où) |(s'|qu') ?){who}{when} {have}{when} {time_off}",
  ),
  has: phrases(`
    {wh}{when} (est-ce que |est-ce qu')?{who}{when} {have} {time}{end}
    (demande|demander|demandez) à {who},? (si |s')(il|elle|ils|elles|on){when} (peut|peuvent|pourrait|pourraient|est|sont|serait|seraient|a|ont)( {free}| {time_off})?{when}{end}
    ({wh}{when} )?(est-ce que |est-ce qu')?{who}{when} {have}{when} {something}
    (qu'est-ce que |qu'est-ce qu'){who}{when} (a|ont|fait|font|aura|a prévu){when}( de prévu| prévu)?{end}
    (que fait|que font|que fera){when} {who}{when}{end}
    (quels|quelles|combien de|combien d') ?(réunions|rendez-vous|rdv|événements|appels) (a|ont|aura) {who}{when}{end}
    {who}{when} {have}(-t)?-(il|elle|ils|elles){when} {something}
    {who}{when} (a|ont|fait|font) quoi{when}{end}
    {who}{when} (peut|peuvent|pourrait|pourra)(-il|-elle)?{when}( venir)?{end}`),
  anyone: phrases(
    '(lequel|laquelle|lesquels|qui) (des deux|des trois|d.entre eux|d.entre elles) ({be}{when} {free}|(peut|pourrait){when}{end}) / qui {be}{when} {free} / qui {have}{when} ({time_off}|{something}) / qui (peut|pourrait)( venir)?{when}({end}|(?=\\s*[,:–—]))',
  ),
  bothOfUs: phrases(`
    ({wh}{when} )?(sommes-nous|serions-nous|est-on|est-ce que nous sommes|est-ce qu'on est|on est|nous sommes){when} {free}{when} {us}
    ({wh}{when} )?(sommes-nous|serions-nous|est-on|est-ce que nous sommes|est-ce qu'on est|on est|nous sommes){when} {us}{when} {free}
    ({wh}{when} )?(avons-nous|a-t-on|est-ce que nous avons|est-ce qu'on a|on a|nous avons){when} {us}{when} {time_off}
    ({wh}{when} )?(avons-nous|a-t-on|est-ce que nous avons|est-ce qu'on a|on a|nous avons){when} {time_off}{when} {us}`),
  us: ['(tous|toutes) les deux', 'à deux'],
  company: phrases(`
    (est-ce que |est-ce qu')?{who}{when} (avons|on a|nous avons){when} {something}( ensemble)?
    (est-ce qu'on a|on a|avons-nous|ai-je|est-ce que j'ai|j'ai){when} {something}( ensemble)? avec {who}{end}`),
  conditions: phrases(
    "(?<!(savoir|demande|demander|dire|dis|dites|moi|vérifie|vérifier|voir) )(si |s' ?){who}{when} {be}{when} {free}",
  ),
  rooms: phrases(`
    (est-ce que )?{the}({name} )?{room}( {name})?{when} {be}(-t?-?elle|-t?-?il)?{when} {taken}
    {the}{room}( {name})? {be}(-elle|-il){when} {taken}
    (y a-t-il|il y a|est-ce qu'il y a|ya){when} (une|un|des|de la) ?({empty} )?{room}{when}( {taken})?
    (quelle|quelles|quel) {room}s?{when} {be}{when} {taken}
    qui (est dans|a réservé|utilise|occupe) {the}({name} )?{room}`),
  theirs: phrases(`
    {calendar} (de |d'|du |de la |des |à ){who}{end}
    {their} (agenda|calendrier|planning|emploi du temps|disponibilités|programme|horaire)
    (les )?disponibilités (de |d'|du |de la |des ){who}{end}`),
  busy: phrases(`
    occupée?s / pris(e?s)? / indisponibles? / en (réunion|congé|vacances|rendez-vous|déplacement) / absente?s? / (?<=a(-t-(il|elle))? .*)(réunions?|rendez-vous|quelque chose)
  `),
  kinds: {
    be: words('est sont sera seront serait seraient était étaient'),
    have: words('a ont aura auront aurait auraient avait avaient'),
    free: phrases(
      '(pas |bien |encore |aussi )?(libres?|disponibles?|dispos?|occupée?s?|prise?s?|pris|absente?s?|là|joignables?|en congé|en vacances|en réunion|au bureau|au travail)',
    ),
    time_off: phrases(
      '(encore |aussi |déjà )?(du temps|le temps|un peu de temps|un moment|un créneau|un trou|de la place|une disponibilité|des disponibilités|une heure|une demi-heure)( libres?| de libre)?|en commun|un créneau commun|un moment commun|du temps en commun',
    ),
    something: phrases(
      "(encore |déjà |aussi )*(quelque chose|qqch|qqchose|un truc|des trucs|rien|quoi|beaucoup)( de prévu| prévu| à faire| au programme)? / (encore |déjà )*(des|un|une|de|d') ?(rendez-vous|rdv|réunions?|événements?|appels?|engagements?)",
    ),
    wh: phrases(
      "quand / à quelle heure / à quelles heures / quel jour / quels jours / jusqu'à quelle heure / jusqu'à quand / depuis quand / dès quand / à partir de quand / combien de temps / où",
    ),
    slot: phrases('(créneau|créneaux|moment|horaire|date|jour|heure|plage|trou|rendez-vous)'),
    calendar: phrases(
      "(l'|le |les |la )?(agenda|calendrier|planning|emploi du temps|programme|horaire|disponibilités|dispos|rendez-vous|réunions|créneaux libres|prochain rendez-vous|prochaine réunion)",
    ),
    the: phrases("(le |la |les |l'|un |une |notre |cette |ce )?"),
    room: phrases(
      '(projecteur|vidéoprojecteur|rétroprojecteur|écran|tableau blanc|voiture de service|place de parc|place de parking) / (salle|salles|amphi|auditorium|studio)( de réunion| de conférence)?( (\\d\\w*|\\p{L}\\d*)(?![\\p{L}\\d]))?',
    ),
    taken: phrases('(libres?|disponibles?|occupée?s?|prises?|réservée?s?|vides?)'),
    empty: phrases('(libres?|disponibles?|vides?)'),
  },
  mentions: {
    asked: words('est-ce'),
    led: words("de d' avec et ou à pour que qu' si chez"),
    follows: words('est a peut sera aura a-t-il a-t-elle est-il est-elle peut-il peut-elle'),
    pronouns: words('lui'),
    nouns: 'small',
  },
  possessives: words('son sa ses leur leurs'),
  subject: phrases('intitulé / intitulée / appelé / appelée / sujet / concernant'),
  asking: 'est-ce que {who} est libre {time}',
  between: words(`
    à au le la les l' de du d' en dans pour dès vers entre et ou encore déjà aussi alors donc tous toutes deux vraiment plutôt peut-être là ce cette
    jusque jusqu'à après avant stp svp ensemble commun simultanément`),
  me: words("je j' moi me m' nous on tu te vous t'"),
  spokenOf: words('il elle ils elles lui leur eux'),
  severalSpokenOf: words('ils elles leur leurs eux'),
  unnamed: words(`
    il elle ils elles lui leur eux autres tous toutes quelqu'un personne gens tout-le-monde collègues clients patron patronne chef cheffe stagiaire coach
    plombier nounou directeur directrice`),
  determiners: words(
    "le la les l' mon ma mes notre nos ton ta tes votre vos son sa ses leur leurs ce cet cette ces tous toutes",
  ),
  articles: words("le la l' les"),
  never: words(`
    ça cela ce c' qu' que quoi tout rien quelque chose temps créneau créneaux moment jour jours semaine week-end mois heure heures date place quand
    comment combien quel quelle quels quelles lequel laquelle lesquels qui où là ici demain aujourd'hui fait est a ont sont ya y il-y-a agenda calendrier libre dispo disponible prévu
    une un rendez-vous rdv réunion réunions j'ai j'avais j'aurai`),
  own: words(`
    google perso personnel principal entier complet partagé professionnel hebdomadaire mensuel quotidien numérique du de la demain jour semaine mois ce cette
    prochain prochaine mon ma mes notre nos le les ton votre actuel lundi mardi mercredi jeudi vendredi samedi dimanche`),
};

const OWNED = "(mon|notre|le|l'|ton|votre|ce|cet|son|leur)";

/** How French names one of several calendars. */
export const frCalendars: CalendarWords = {
  nouns: phrases('agenda / calendrier / planning'),
  to: phrases(`vers ${OWNED}`),
  on: phrases(`(dans|sur|de|à|en|depuis) ${OWNED} / du / au`),
  except: phrases(`(sans|sauf|hors|excepté|hormis|à part|en dehors de)( ${OWNED})?`),
  same: [
    '(là-)?dedans|dans (cet agenda|ce calendrier|celui-là|celui-ci|le même( agenda)?)',
    '(ajoute|mets|note|inscris|ajoutez|mettez|notez)s?-y',
  ],
  bare: phrases(OWNED),
  phrases: phrases(
    "({lead} ?)?{noun} {usual} / ({lead} ?)?{noun} (de la|de l'|du|des|pour la|pour le) ?{usual} / ({lead} ?)?{noun} (appelé|nommé|intitulé) {name}{end} / (?<=(mets|ajoute|note|place|inscris|mettez|ajoutez)-(le|la|les|ça) )(dans|sur) ((la|le|l'|mon|ma) ?)?{usual}{end} / (?<=(mets|mettez|note|notez|place|inscris|inscrivez) [^.!?]{1,60} )(dans|sur|vers) {usual}{more}",
  ),
  named: phrases("(dans|sur|de|à|vers|sans|sauf|hors) (le|l') ?{noun} {name}{end} / (du|au) {noun} {name}{end}"),
  never: words(`
    le la les l' un une mon ma mes notre nos ton ta dans sur de du des d' à au aux en pour et ou avec est sont qu' que quoi montre ajoute mets déplace
    agenda calendrier planning prochain prochaine`),
  known: {
    to: [
      `(?<=(^|\\P{L})(ajoute|mets|met|mettre|note|inscris|passe|bascule|déplace|transfère|range|copie)[zrs]?(?!\\p{L}).*)(dans|sur)( ${OWNED})?`,
      `vers( ${OWNED})?`,
    ],
    on: phrases(`(dans|sur)( ${OWNED})? / (de|depuis) ${OWNED} / du`),
  },
  own: words('principal habituel propre normal'),
  kinds: {
    family: words('famille familial familiale family maison enfants'),
    work: words('travail work professionnel pro boulot bureau entreprise société'),
    private: words('privé privée'),
    holidays: ['jours fériés', 'fériés', 'férié'],
    birthdays: words('anniversaires anniversaire'),
    team: ['équipe', 'équipes', 'groupe', 'service'],
    school: words('école scolaire fac université'),
    sport: words('sport sportif entraînement'),
  },
};
