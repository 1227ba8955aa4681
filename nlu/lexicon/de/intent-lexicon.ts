import type { Hints } from '../../words/messages.ts';
import { words } from '../lists.ts';

const all = (list: string, becomes: string): Record<string, string> =>
  Object.fromEntries(words(list).map(word => [word, becomes]));

/** What words for events end with: "Zahnarzttermin", "Chorprobe". */
export const eventTails = words(`
      termin treffen besprechung sitzung gespräch feier sessen mittagessen abendessen teamessen firmenessen familienessen party kurs call meeting workshop seminar konferenz training probe
      prüfung klausur schulung unterricht lehrgang vortrag vorlesung versammlung telefonat anruf interview review retro standup
      sync planung präsentation turnier fest ausflug reise fahrt besuch frühstück brunch kaffee arzt ärztin untersuchung
      behandlung massage therapie impfung besichtigung führung konzert abend geburtstag hochzeit taufe jubiläum stunde
      sprechstunde sprechtag wandertag stammtisch abgabe verabredung veranstaltung runde kontrolle yoga`);

/** What in German tells what somebody asks for. */
export const deHints: Hints = {
  slurred: {
    ...all('die das den dem des', 'der'),
    ...all('eine einem einer eines nen ne', 'einen'),
    ...all('meine meinen meinem meiner meines', 'mein'),
    ...all('unsere unseren unserem unserer unseres', 'unser'),
    ...all('welcher welches welchen welchem', 'welche'),
    ...all('hab hob', 'habe'),
    ...all('is', 'ist'),
    ...all('nich net ned nit', 'nicht'),
    zur: 'zum',
    bein: 'beim',
    i: 'ich',
    mitm: 'mit der',
    vorm: 'vor der',
    fürs: 'für der',
    aufs: 'auf der',
    "gibt's": 'gibt es',
    gibts: 'gibt es',
    "geht's": 'geht es',
    gehts: 'geht es',
    "war's": 'war es',
    "wär's": 'wäre es',
    wieviel: 'wie viel',
    nochmal: 'noch mal',
    kannste: 'kannst du',
    haste: 'hast du',
    siehts: 'sieht es',
    "sieht's": 'sieht es',
    ists: 'ist es',
    "ist's": 'ist es',
    wirds: 'wird es',
    "wird's": 'wird es',
    wärs: 'wäre es',
    kanns: 'kann es',
    machs: 'mach es',
    "mach's": 'mach es',
    wos: 'was',
  },
  endings: ['e', 'en', 'n', 's', 'es', 'er', 'em'],
  openings: [
    '(hallo|hi|hey|moin|servus|grüß (gott|dich)|grüezi|guten (morgen|tag|abend))',
    '(ja|nein|ok|okay|gut|super|prima|perfekt|toll|schön|danke|also|und|aber|dann|jetzt|bitte|ach|äh|vielleicht|noch|du|sag mal|hör mal|entschuldigung|sorry)',
    '(kannst du|könntest du|würdest du|können sie|könnten sie|würden sie)( (mir|bitte|mal|uns))*',
    '(ich|wir) (möchte|möchten|will|wollen|würde gern|würde gerne|hätte gern|hätte gerne|muss|müssen|soll|sollen)',
    '(weißt du|wissen sie|sagen sie mir|sag mir|verrat mir)',
    '(ob|mal)',
  ],
  again: words('noch nochmal nochmals'),
  actions: {
    add: words(`
      erstell erstelle erstellen leg anlegen lege mache plan plane planen einplanen vereinbare vereinbaren trag trage tragen eintragen
      setze buch buche buchen füge hinzufügen organisiere organisieren ausmachen abmachen notiere notieren notier merke vormerken reserviere reservier
      reservieren blockiere blocke block lade einladen speichere neuer neue neues neuen stell einstellen ansetzen einrichten schreib
      reinschreiben aufschreiben eintrage vermerke halte`),
    remove: words(`
      lösch lösche löschen entfern entferne entfernen streich streiche streichen absagen sag sage stornier storniere stornieren abgesagt
      gelöscht lass ausfallen entfällt annulliere annullieren tilge leere leeren cancel cancle canceln weg austragen rausnehmen
      wegmachen rausschmeißen abblasen bereinig bereinige bereinigen entsorg entsorge vernichte kill kille storno`),
    change: words(`
      verschieb verschiebe verschieben verleg verlege verlegen änder ändere ändern vorziehen vorverlegen verlängere verlänger verlängern
      kürze kürz kürzen verkürze verkürz verkürzen umbenennen benenn benenne nenn bearbeite bearbeiten aktualisiere passe anpassen rücke
      rück schiebe schieb schieben tausche umbuchen ummelden nachtragen stattdessen länger kürzer
      färb färbe färben einfärben markier markiere markieren wiederhol wiederhole wiederholen`),
    copy: words('kopier kopiere kopieren kopiert kopie dupliziere duplizier duplizieren verdopple verdoppeln klone'),
    look: words(
      'zeige zeigen zeig liste such suche suchen find finde finden prüfe prüfen schau schaue lies öffne nenne gib sieh guck',
    ),
  },
  stated: {
    links: words('ein eine der die das zu zum zur nach von vom für in im mit und am an auf um bei beim des'),
    known: words('der die das den dem mein meine meinen unser unsere dein deine dieser diese dieses diesen'),
    kinds: words('event group place'),
    never: words('other-alarm other-weather other-mail other-list other-fact other-music'),
    lookedFor: words(`
      termine ereignisse besprechungen anrufe pläne einträge verabredungen flüge züge busse hotels restaurants filme
      verkehr du dich`),
    errands: [],
  },
  kinds: {
    free: words(
      'frei freie freien freier verfügbar verfügbarkeit lücke lücken freizeit zeit slot slots zeitfenster luft platz',
    ),
    busy: words('belegt beschäftigt verplant busy ausgebucht'),
    calendar: words('kalender terminkalender terminplan agenda tagesplan zeitplan planer wochenplan'),
    event: words(`
      termin termine besprechung besprechungen meeting meetings treffen sitzung sitzungen verabredung ereignis ereignisse
      veranstaltung konferenz anruf telefonat mittagessen abendessen frühstück kaffee feier party geburtstag hochzeit
      zahnarzt arzt ärztin hausarzt tierarzt friseur frisör physio physiotherapie yoga pilates sport training turnen schwimmen kurs
      seminar workshop vorlesung prüfung klausur gespräch vorstellungsgespräch konzert spiel probe urlaub reise ausflug besuch
      teambesprechung review pause standup stand-up daily weekly retro planning demo massage interview call offsite dentist dinner
      lunch brunch fixe elternabend elternsprechtag taufe beerdigung begräbnis wandertag tüv impfung grillen jause znüni
      essen bescherung messe vernissage fahrschule nachhilfe chor deadline kickoff sync`),
    reminder: words('erinnere erinnerung erinnerungen erinnern benachrichtige benachrichtigung'),
    guest: words('teilnehmer gast gäste eingeladen dabei kommt teilnimmt zugesagt abgesagt'),
    group: words(`
      team chef chefin kollege kollegin kunde kundin abteilung mama papa mutter vater oma opa bruder schwester mann frau freund freundin
      familie sohn tochter eltern kinder kindern onkel tante schwiegereltern nachbar nachbarin lehrer lehrerin vorstand betriebsrat`),
    place: words('raum büro gebäude ort adresse zimmer saal'),
    about: words('details einzelheiten infos info informationen beschreibung'),
    lasts: words('dauert dauer lange beginnt anfängt endet losgeht aufhört'),
    'other-alarm': words('wecker weck alarm alarme timer stoppuhr eieruhr uhr schlummern'),
    'other-list': words('einkaufsliste einkaufslisten aufgabe aufgaben notiz notizen einkaufszettel liste listen'),
    'other-mail': words(
      'mail mails e-mail e-mails nachricht nachrichten sms telefonnummer kontakte rufe schick schicke whatsapp',
    ),
    'other-music': words(
      'musik lied lieder song playlist radio podcast hörbuch lauter leiser spiele album band platte',
    ),
    'other-screen': words('film filme kino fernsehen foto fotos bild bilder buch bücher serie'),
    'other-weather': words(`
      wetter regen regnet regnen schnee schneit schneien sonne sonnig schirm temperatur temperaturen kalt warm wärmer wind
      windig sturm stürme stürmisch gewitter gewittern nebel neblig frost frostig wolken bewölkt schwül hagel vorhersage grad
      luftfeuchtigkeit unwetter`),
    'other-home': words(`
      licht lichter lampe lampen leuchte leuchten beleuchtung heizung staubsauger garage fenster tür küche schlafzimmer
      wohnzimmer drucker passwort rollladen rollläden waschmaschine spülmaschine kaffeemaschine fernseher steckdose`),
    'other-food': words(
      'pizza rezept restaurant restaurants kochen tisch bestell bestelle brot milch eier kalorien hunger durst speisekarte speiseplan lebensmittel',
    ),
    'other-money': words(
      'geld konto rechnung karte preis kostet kosten überweis überweise kauf kaufe kaufen steuer aktie laden euro geöffnet',
    ),
    'other-travel': words(
      'flug flüge hotel hotelzimmer taxi zug bus fahrkarte tickets karten weg verkehr auto bahnhof flughafen fährt',
    ),
    'other-fact': words(
      'hauptstadt bedeutet bedeutung übersetz übersetze witz nachricht erfunden erfand hoch alt einwohner erklär geboren gewonnen',
    ),
  },
  compounds: { event: eventTails, 'other-home': words('beleuchtung lampe lampen lichter') },
};
