import { words } from './lists.ts';
import type { Hints } from './words.ts';

/** What in German tells what somebody asks for. */
export const deHints: Hints = {
  slurred: { "gibt's": 'gibt es', gibts: 'gibt es' },
  endings: ['e', 'en', 'n', 's', 'es', 'er'],
  openings: [
    '(hallo|hi|hey|moin|servus|guten (morgen|tag|abend))',
    '(ja|nein|ok|okay|gut|super|prima|perfekt|toll|schön|danke|also|und|aber|dann|jetzt|bitte|ach|äh|vielleicht|noch)',
    '(kannst du|könntest du|würdest du|können sie|könnten sie|würden sie)( (mir|bitte|mal|uns))*',
    '(ich|wir) (möchte|möchten|will|wollen|würde gern|würde gerne|hätte gern|hätte gerne|muss|müssen|soll|sollen)',
    '(weißt du|wissen sie|sagen sie mir)',
    '(ob|mal)',
  ],
  actions: {
    add: words(`
      erstell erstelle erstellen leg anlegen lege mache plane planen einplanen vereinbare vereinbaren trag trage eintragen setze buche
      buchen füge hinzufügen organisiere notiere notieren merke vormerken reserviere reservieren blockiere blocke lade
      einladen speichere neuer neue neues`),
    remove: words(`
      lösch lösche löschen entfern entferne entfernen streiche streichen absagen sag sage stornier storniere stornieren abgesagt gelöscht lass
      ausfallen entfällt annulliere tilge leere leeren`),
    change: words(`
      verschieb verschiebe verschieben verleg verlege verlegen änder ändere ändern vorziehen vorverlegen verlängere verlängern kürze kürzen
      verkürze umbenennen benenn benenne nenn bearbeite bearbeiten aktualisiere passe anpassen rücke schiebe tausche`),
    look: words(
      'zeige zeigen zeig liste such suche suchen find finde finden prüfe prüfen schau schaue lies öffne nenne gib',
    ),
  },
  kinds: {
    free: words('frei freie freien freier verfügbar verfügbarkeit lücke lücken freizeit zeit'),
    busy: words('belegt beschäftigt verplant busy'),
    calendar: words('kalender terminkalender terminplan agenda tagesplan zeitplan planer'),
    event: words(`
      termin termine besprechung besprechungen meeting meetings treffen sitzung sitzungen verabredung ereignis ereignisse
      veranstaltung konferenz anruf telefonat mittagessen abendessen frühstück kaffee feier party geburtstag hochzeit
      zahnarzt arzt friseur yoga sport training kurs seminar workshop vorlesung prüfung gespräch vorstellungsgespräch
      konzert spiel probe urlaub reise ausflug besuch teambesprechung review pause standup stand-up massage interview call offsite dentist dinner lunch`),
    reminder: words('erinnere erinnerung erinnerungen erinnern benachrichtige benachrichtigung'),
    guest: words('teilnehmer gast gäste eingeladen dabei kommt teilnimmt'),
    'other-alarm': words('wecker weck timer stoppuhr uhr schlummern'),
    'other-list': words('einkaufsliste aufgabe aufgaben notiz notizen einkaufszettel'),
    'other-mail': words(
      'mail mails e-mail e-mails nachricht nachrichten sms telefonnummer kontakte rufe schick schicke',
    ),
    'other-music': words('musik lied lieder song playlist radio podcast hörbuch lauter leiser spiele album'),
    'other-screen': words('film filme kino fernsehen foto fotos bild bilder buch bücher serie'),
    'other-weather': words('wetter regen regnet schnee sonne schirm temperatur kalt warm wind vorhersage'),
    'other-home': words(
      'licht lichter lampe heizung staubsauger garage fenster tür küche schlafzimmer drucker passwort',
    ),
    'other-food': words('pizza rezept restaurant kochen essen tisch bestelle brot milch eier kalorien'),
    'other-money': words('geld konto rechnung karte preis kostet kosten überweise kaufe kaufen steuer aktie laden'),
    'other-travel': words('flug flüge hotel taxi zug bus fahrkarte tickets karten weg verkehr auto bahnhof flughafen'),
    'other-fact': words('hauptstadt bedeutet bedeutung übersetze witz nachricht erfunden erfand hoch alt einwohner'),
  },
};
