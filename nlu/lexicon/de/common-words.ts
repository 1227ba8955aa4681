import { words } from '../lists.ts';

/** Verbs of asking, planning, thinking and being; what somebody is to do for the speaker ("bestellen") is none of them. */
const verbs = words(`
  achten ändern anlegen annehmen anpassen ansetzen arrangieren aufnehmen ausmachen beachten bearbeiten beginnen behalten bekommen belegen benötigen
  bestehen betreffen bleiben blocken blockieren brauchen danken dauern denken dokumentieren drehen dürfen einplanen einrichten einstellen eintragen
  enden entfernen entscheiden erfassen erinnern erlauben erledigen ermöglichen erscheinen erstellen erwarten existieren fallen fehlen festhalten
  festlegen finden folgen fragen freuen führen fühlen geben gehen gehören gelten genügen geschehen glauben haben halten handeln heißen helfen
  hinterlegen hoffen hören interessieren kennen klappen kommen können korrigieren kriegen laufen legen leiden leisten liegen löschen machen meinen
  merken möchten mögen müssen nehmen nennen notieren nutzen öffnen organisieren passen passieren planen prüfen reichen reservieren rutschen sagen
  schaffen schauen schieben schlagen schreiben sehen setzen sitzen sollen speichern sprechen stehen stellen stimmen stornieren streichen
  suchen tauschen teilen tippen tragen treffen tun überlegen übernehmen umbuchen unterbringen verbringen vereinbaren vergessen verlegen vermerken
  verschieben verstehen versuchen verzeichnen vormerken vorhaben vornehmen wählen warten wechseln werden wiederholen wissen wollen wünschen zählen
  zeigen ziehen`);

/** The forms of a regular verb: "planen", "plan", "plane", "planst", "plant", "geplant". */
const forms = (verb: string): string[] => {
  const stem = verb.replace(/e?n$/, '');
  return [verb, ...['', 'e', 'st', 't', 'te', 'ten', 'end'].map(ending => stem + ending), `ge${stem}t`, `ge${stem}en`];
};

/** Common words of every text, which carry nothing that belongs in a calendar by themselves. */
export const deCommonWords: readonly string[] = [
  ...verbs.flatMap(forms),
  ...words(`
    einzutragen anzulegen vorzumerken einzuplanen festzulegen aufzunehmen abzusagen anzusetzen umzubuchen einzurichten aufzuschreiben mitzuteilen
    nachzusehen nachsehen nachschauen einzustellen gefunden genommen geschrieben geworden gegeben gesehen gesprochen getroffen gestrichen verstanden
    gedacht gebracht gewesen stünde gäbe fände ginge käme
    absolut aktuell allein allerdings allgemein anschließend automatisch außerdem baldmöglichst beliebig bequem bereits besonders besser beste
    besten bloß damals danach daher deutlich direkt dringlich durchaus ebenfalls ebenso echt egal einmal einzig endgültig endlich entsprechend erneut
    erst etliche exakt extra fast fertig freilich frisch gemeinsam genug gering gesamt gewöhnlich glücklich groß große großen grundsätzlich günstig
    häufig hauptsächlich herzlich höchstens idealerweise insgesamt inzwischen irgendwie irgendwann irgendwo klar klein kleine kleinen kleiner komplett
    konkret kurz kurze kurzen kurzer kürzlich langsam lediglich letztlich meist meistens minimal mindestens momentan möglicherweise nahezu nämlich
    nebenbei nett neulich normal normalerweise nötig notwendig nützlich offen offenbar offiziell ordentlich passend passende passenden persönlich
    plötzlich praktisch regulär rechtzeitig reichlich schade schlecht schlicht schließlich schnell schwer seither selten seltsam sicher sicherlich
    soeben sofern sogar sozusagen ständig tatsächlich total traurig trotzdem überhaupt umgehend unbedingt ungern vermutlich verbindlich verfügbar
    verschieden völlig voll voraussichtlich vorab vorläufig wahnsinnig weit weiterhin weitere weiteren weiterer wichtig wichtige wichtigen wirklich
    wohl wunderbar zeitig zuerst zufällig zukünftig zuletzt zumindest zunächst zurück zusammen zusätzlich zuvor zwar zwingend
    angelegenheit anliegen art bedarf beginn bescheid bisschen fall form frage gelegenheit grund hilfe idee information informationen lage länge mühe
    möglichkeit ordnung platz plan problem punkt reihe rest rückfrage seite sinn stelle stück system teil typ unterstützung verfügung vorschlag weise
    woche wochen monat monate jahr jahre wort wunsch zeitraum zweck jungs leute kumpel herrschaften`),
];
