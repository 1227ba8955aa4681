import type { SmallWords } from '../../words/messages.ts';
import { phrases, words } from '../lists.ts';

/** Verbs of asking, planning, thinking and being; what somebody is to do for the speaker ("bestellen") is none of them. */
const verbs = words(`
  achten ändern anlegen annehmen anpassen ansetzen arrangieren aufnehmen ausmachen beachten bearbeiten beginnen behalten bekommen belegen benötigen
  bestehen betreffen bleiben blocken blockieren brauchen danken dauern denken dokumentieren drehen duplizieren dürfen einplanen einrichten einstellen eintragen
  enden entfernen entscheiden erfassen erinnern erlauben erledigen ermöglichen erscheinen erstellen erwarten existieren fallen fehlen festhalten
  festlegen finden folgen fragen freuen führen fühlen geben gehen gehören gelten genügen geschehen glauben haben halten handeln heißen helfen
  hinterlegen hoffen hören interessieren kennen klappen kommen können kopieren korrigieren kriegen laufen legen leiden leisten liegen löschen machen meinen
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
const deCommonWords: readonly string[] = [
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

/** What people exclaim before they say what they want. */
export const deOutbursts = [
  '(oh|ah|ach|ui|uh|ups|oops|hoppla|hm+|äh|ähm|ey|hey|he|oha|aua|boah|tja|nö|nein+|nee+|ne+|nanu)',
  '((oh|ach|mein|um) )*(gott|gottes willen|himmel|je|je je|mann|mensch)( nein)?|oje|ojemine|omg|wtf',
  '(so ein |so n |ach du )?(mist|scheiße|scheisse|scheibenkleister|kacke|verdammt( noch mal| nochmal)?|verflixt|verdammte scheiße|was soll das|zum teufel)',
  '(warte( mal)?|moment( mal)?|halt( mal)?|stopp?|sorry|entschuldigung|entschuldige|tut mir leid|komm schon|alter|ehrlich|egal|vergiss (es|das)|schon gut)',
  '(nicht|nein) (den|das|die|dieses|diesen)',
  '((den|das|die|ihn|sie|es) brauche? ich|ich brauche? (den|das|die|ihn|sie|es))( (doch|noch|aber|ja))*',
  'warum (hast|hat|haben) (du|sie)( (das|den|die|ihn|es))?( denn)? (gelöscht|abgesagt|gemacht|entfernt)',
];

export const dePolite = phrases(`
  bitte / danke / hey / hi / hallo / ok / okay / bot / jetzt / doch / mal / einfach / ach / na / gut / kannst du
  könntest du / würdest du / können sie / könnten sie
`);

export const deCourtesy = phrases(`
  kannst du / könntest du / würdest du / können sie / könnten sie / würden sie / bitte / mal / doch / lol / haha
  allerdings / jedoch
  xd / danke / dankeschön / vielen dank / merci / ok / okay / pls / bro / digga / alter
`);

export const deNoise = phrases(`
  irgendwie / jetzt / nun / lang / immer / jeweils / der / die / das / den / dem / des / ein / eine / einen / einem / einer
  bitte / am / an / auf / in / im / um / zu / zum / zur / für / von / vom / bis / ab / und / oder / so / dann / ist
  es / ihn / sie / mein / meine / meinen / mir / mich / ich / wir / uns / mit / vielleicht / etwa / gegen / sagen
  sagen wir / mach / mache / ja / nein / nee / doch / lieber / besser / eigentlich / stattdessen / soll / sollte
  wäre / gut / gern / gerne / wie / ok / okay / danke / uhr / zeit / tag / datum / ganz / zwischen / draus / daraus
  passt / geht
`);

export const deTrim = words(`
  iwie iwann irgendwie nice cool geil nervt nerven hdf stinkt ma vorzugsweise inklusive einschließlich blocken freihalten vormerken einplanen ausmachen abmachen festmachen vereinbaren einzeln getrennt separat nächsten kommenden
  schieb hau schmeiß schmeiss kick verleg immer jeweils der die das den dem des ein eine einen einem einer eines ne
  nen ner nem mein meine meinen meinem meiner unser unsere unseren mir mich uns ich wir bitte am an auf in im ins um
  zu zum zur für von vom und oder mit bei beim ab ein an ist sind es ihn dies namens genannt titel auch noch dann
  bis zwischen wer was wann wo wie welche welcher welches bin hast habe hab haben wird werden soll sein kann kannst
  könntest möchte würde will wollen muss du sie gibt da uhr zeit los steht gern gerne mal doch ja nein nee lieber
  zusagen vorbehalt dauer davor danach vorher nachher lege leg trage trag notiere notier vermerke ohne draus daraus hinzu dazu raus weg aus vor wieder später früher länger kürzer nach hinten vorn vorne erinnern
  erinnere
`);

export const deNotNames = words(`
  lad lade nimm füg füge entfern entferne streich streiche etwas irgendetwas irgendwas kollidieren überschneiden
  überlappen doch nicht kann kommt mag lieber bitte nem nen ner meim deim unserm gäste leute teilnehmer jeden
  niemand niemanden kinder noch auch bitte mal doch dazu wieder mit ohne der die das den dem des ein eine einen
  einem einer kein keine keinen mein meine meinen meinem meiner unser unsere unserem unserer ich du er sie es wir
  ihr ihm ihn ihnen jemand jemandem niemand niemandem alle allen leute leuten wer wem wen was wann dieser diese
  diesen diesem nächste nächsten letzte letzten in im am an auf um für von vom zu zum zur bei beim über und oder
  einladung einladungen termin termine besprechung meeting treffen ereignis erinnerung erinnerungen video videolink
  link google mail mails e-mail kalender titel betreff raum ort beschreibung notiz zwei drei eins halb mehr viel
  vorbehalt abstand freude vergnügen bedauern gruß grüßen grüssen glück verspätung absicht bitte komma punkt
  allem team kollegen kunden chef fragen kaffee kuchen musik folien agenda pause meet zoom
`);

/** German words that say nothing a calendar could miss. */
export const deSmallWords: SmallWords = {
  words: [
    ...deCommonWords,
    ...words(`
    vorzugsweise bevorzugt einschließlich inklusive iwie iwann hdf dran tönt tönte klingt klänge nervt nice geil einzeln getrennt separat
    der die das den dem des ein eine einen einem einer eines ne nen ner nem n dieser diese dieses diesen diesem jener jede jeden jedes jeder jedem
    kein keine keinen keinem keiner alle allen alles aller beide beiden keins keines manche einige etwas was irgendwas iwas nichts ding dinge sache sachen
    ich mir mich mein meine meinen meinem meiner meines du dir dich dein deine deinen deinem er ihm ihn sein seine seinen seinem sie ihr ihre ihren
    ihrem ihrer ihnen es wir uns unser unsere unseren unserem unserer euch euer eure man jemand jemanden jemandem alle sich selbst
    bin bist ist sind seid war waren wäre wären werde wird werden wurde wurden worden würde würden würdest hab habe hast hat haben hatte hätte hätten hättest
    kann kannst können könnte könnten könntest soll sollen sollte sollten muss müssen müsste will willst wollen wollte möchte möchten
    möchtest darf dürfen dürfte mag lass lasse lassen lasst geht gehen ging gehts kommt kommen komme gibt gibts gib geben
    und oder aber sondern denn dann als wenn falls weil da dass damit ob obwohl wer wen wem wessen was wann wo wohin woher wie warum wieso
    welche welcher welches welchen welchem
    am an ans auf aufs aus bei beim bis durch für gegen hinter in im ins mit nach neben ohne seit über um unter von vom vor während wegen zu zum
    zur zwischen ab per via inkl je pro
    bitte bidde danke dankeschön merci sorry entschuldigung verzeihung pardon ka ok okay oki ja jep jo nein nee ne nö nicht hm hmm äh ähm öh oh ach ah also na naja
    hey heyy hi hallo hello moin servus grüezi grüß tach yo omg lol haha alter bro digga mann bot assistent gut gute guten prima super toll fein schön
    mal ma doch noch auch nur eben halt eigentlich einfach gerade grad schon jetzt nun bald gleich sofort wieder immer jeweils sehr ganz recht ziemlich
    vielleicht eventuell evtl wahrscheinlich möglichst ungefähr etwa circa ca so sowie rund genau pünktlich spätestens frühestens gern gerne lieber
    leider bestimmt natürlich freundlicherweise freundlich netterweise hin her hier dort dahin dazu davon daran darauf darum dabei daraus draus drin rein
    rauf raus weg los hinein heraus herein hinaus hinzu fest statt stattdessen sonst anders mehr meisten viel viele wenig weniger
    brauche brauch brauchen brauchst wünsche wünschen nehme nehmen nimm nehmt mach mache machen machst macht tu tun tue tut setz setze setzen stell stelle
    stellen lad leg lege legen pack packe schreib schreibe schreiben schreibst schreibt trag trage tragen trags trägt notier notiere notieren merk merke
    speicher speichere speichern aufnehmen aufschreiben eintragen eintrag einträge einträgt eintragung reinschreiben festhalten festzuhalten vormerken anlegen
    ansetzen einplanen erledigen halten hält heißt heißen heisst nenn nenne nennen namens genannt titel betreff
    is isn ham hamm wa nix nich net ned halt eh pls plz thx lol ma mir's gibt's geht's war's hab's mach's trag's wär's ist's
    verabredet verhindert vergessen verschoben blockieren blockiere blockiert reservieren merken vermerken vornehmen auflisten aufzählen
    abgeht anliegt ansteht anstehen anstehende kommst kommt meinst meint weißt wissen gewusst planen plane plant verplant vorhaben vor vorgesehen
    entfernen entferne tilgen tilge rausnehmen rausschmeißen wegnehmen wegmachen streichen streiche kippen kippe absagen abgesagt entfällt
    fällt fallen falle ausfällt ausfallen gefallen bleiben bleibt bleibe lesen liest lies hören höre sehen sehe sieht siehst
    sitzungen besprechungen verpflichtungen verabredungen einträge vorhaben programm übersicht stichwort thema ganze ganzen ganzer gesamte
    restliche restlichen übrige übrigen nächstmöglich möglich machbar okay einverstanden richtig falsch doppelt vorhanden bekannt
    hoffe hoffen befürchte fürchte freue freuen freut dankbar wünscht braucht bräuchte bräuchten hoffentlich lässt ließe ließen
    uhr uhrzeit zeit zeiten tag tage tages nächte datum stunde stunden minute minuten min std
    blocker terminblocker termin termine terminchen kalender ereignis meeting treffen
    beginnt beginnen beginn anfang anfangen fängt startet starten start endet enden ende dauert dauern dauer lang lange läuft findet stattfindet stattfinden
    geplant angesetzt steht stehen stattfand kommt
    glaube glaub denke denk meinte meine meint ahnung google davon füg füge fügen erzähl erzähle erzählen egal weiter vergiss sämtliche nächste nächster nächsten nächstem nächstes als genügt genügen reicht reichen passt passen
    korrigieren korrigiere korrigier später früher sagen sag sage sagst mitteilen schau schaue ihn neu neue neuen neuer
    yoo yo eh bro brudi gehypt sooo soo verbunden teilnehmen
    ey gell gelle schatz liebling grunde nochmal nochmals hilf lieb überaus hiermit frühesten ehesten zeitfenster störung
    sei seien güte bitten würd könnt hätt`),
  ],
  phrases: phrases(`
    bis auf weiteres / bevorzugt / vorzugsweise / (noch )?nicht (geantwortet|beantwortet)
    (ich )?(hoffe|hoff),? (es geht (dir|ihnen|euch)|dir geht es|ihnen geht es|alles)( (allen|so weit|soweit))?( (gut|prima|bestens))?
    (vielen|besten|herzlichen|lieben|schönen|tausend) dank( (im voraus|schon mal|schonmal|für (die|ihre|deine) hilfe))?|danke( (schön|sehr|dir|ihnen|im voraus|schon mal|schonmal))?
    (mit )?(freundlichen|besten|lieben|herzlichen|schönen|liebe|viele|beste|herzliche) (grüßen|grüße|gruß)|mfg|lg|vg
    (guten|schönen|gute|schöne) (morgen|tag|abend|nacht|vormittag|nachmittag|woche|wochenende)(?=[,.!]|$)|grüß (gott|dich|sie)|wie gehts( dir)?|sehr geehrte(r)?( damen und herren)?
    drück(t)? mir die daumen|(zu )?meinem (großen )?bedauern|zur kenntnis( nehmen)?|selber tag|gleicher tag|am selben tag|wäre ihnen verbunden
    (tu|tun sie|tust du) mir (den|einen) gefallen( und)?|(wie )?(abgestimmt|besprochen|abgesprochen|verabredet|erwähnt|gesagt)|große umstände|(sorg|sorge|sorgt) dafür|im grunde( genommen)?|(nur )?damit du bescheid weißt|zur (info|information|kenntnis)|(entschuldige|entschuldigen sie|verzeih|verzeihung)( bitte)?( die störung)?|nicht verpasse|außer haus
    (wären|seien|wärst|sei) (sie|du)( bitte)? so (freundlich|nett|gut|lieb)( und)?|(hätten|hättest|haben|hast) (sie|du) die güte|wenn (es geht|möglich|du (kannst|magst|willst)|sie (können|mögen|wollen))|bei gelegenheit|falls möglich
    (seine|ihre|deren|die|meine)? ?(e-?mail|mail)(-?adresse)? (ist|lautet)
    (schicke?|sende?)( bitte)?( (ihr|ihm|ihnen|allen|beiden))? ?((die|eine) )?einladung(en)?( raus| bitte)?
    (nein|nee|ach|oh)?,? ?(warte|moment|halt|quatsch|stopp)( mal)?|wie (immer|üblich|besprochen|vereinbart|geplant|gehabt)|oder so|und so|weißt du|übrigens|(bitte )?nicht vergessen|(sonst )?vergess(e)? ich(s| es| das)?|bevor ich(s| es) vergesse|(ich )?kein(en)? plan( wie( man( das)?)?)?|hilf( mir)?|bin ich dran|ohne adresse
  `),
  errands: [
    '(und|aber|dann|sowie)( (bitte|auch|noch|dann|mal|gleich))* (informier(e|en)?|sag(e|t)?|benachrichtig(e|en)?|bestell(e|en)?|frag(e|en)?|schick(e|en)?|schreib(e|en)?|kauf(e|en)?|bring(e|en)?|besorg(e|en)?|miet(e|en)?|hol(e|en)?|ruf(e|en)?|warn(e|en)?)( (ihm|ihr|ihnen|ihn|allen|sie))?',
  ],
  leads: words('mit ohne kein keine keinen für über per von vom zu zum zur an als samt inklusive außer ausgenommen'),
  endings: [],
  otherwise: [
    '(bis )?(open end|ende offen|in die puppen|in die nacht)',
    'oder( etwas| ein bisschen)? (später|früher|eher|davor|danach|vormittags|nachmittags|abends|früh)',
    '((am|an der|im|in der) )?(gleichen?|selben?|üblichen?|gewohnten?) (ort|stelle|platz|raum|zimmer|lokal)( wie (immer|sonst|letztes mal|beim letzten mal))?',
    '(gleicher|derselbe|der gleiche|denselben|den gleichen|gleichen) ([\\p{L}-]+ )?link( wie (immer|sonst|letztes mal|beim letzten mal))?',
  ],
  reporting: words('sagte sagt gesagt sagen meinte meint gemeint schrieb wollte dachte'),
  runsOn: phrases(`
    (ich|wir|er|sie|es|man) (bin|ist|sind|war|waren|hab|habe|haben|hat|hatte|muss|müssen|kann|können|brauche?)
    das (ist|war|wird) / (mein|meine|unser|unsere|sein|seine|ihr|ihre) \\p{L}+ (ist|sind|war|hat|haben|muss|kommt)
  `),
  stating: [
    'ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|wurden|soll|sollen|kann|können|muss|müssen|bin|hab|habe|häng|hänge|kommt|geht|fällt|liegt|steht|will|is|sagt|meint',
  ],
  reasons: [
    '(?<=(etwas|was|irgendwas|irgendetwas|termine?)( [^,.;?!]{1,25})?,? )(wofür|wozu|wobei|für (das|die|den)|zu (dem|der)) (ich|wir|man)',
    '(?<=^|[,;.!?:(–—-]\\s*)(da|denn|weil|wegen|damit|aufgrund|angesichts|nachdem|sodass)|weil|wegen|aufgrund|damit (du|ihr|sie|ich|wir|er|es|das|die|der)|nicht dass',
    '(ich|er|sie|wir|ihr) (bin|ist|sind|war|fühle?|fühlt|hab|habe|hat) (mich |gerade |grad |leider |total |so |sehr |noch |immer |etwas |ein bisschen |echt )*(krank|müde|spät|verhindert|unterwegs|erkältet|kaputt|fertig|tot|verspätet|nicht|unwohl|gestresst|im stau|im stress|im urlaub)',
    '(?<=^|[,;.!?(–—-]\\s*)(bin|sind|war|fühle?|lieg(e)?|steh(e)?) (mich |gerade |grad |leider |total |so |sehr |noch |immer |etwas |ein bisschen |echt )*(krank|müde|spät|verhindert|unterwegs|erkältet|kaputt|verspätet|unwohl|gestresst|flach|im bett|im stau|im stress|im urlaub)',
    '(ich |er |sie )?(hab(e)?|hat) (leider |gerade |grad |wieder |immer noch |noch )*(eine |die |ne )?(fieber|migräne|grippe|erkältung|corona|kopfweh|kopfschmerzen|bauchweh|magen-darm)',
    '\\p{L}+ (ist|sind|war) (leider |gerade |noch |wieder )*(krank|müde|verhindert|unterwegs|erkältet|kaputt|im urlaub|weg|verreist)',
    "(mir|ihm|ihr|uns) geht('s| es)",
    '(?<=[,;.!?–—-]\\s*)(das|es|er|sie) (ist|war|wird|wäre|passt|klappt) (mir |uns |doch |leider |nicht |zu |so |sehr |einfach )*(?!(das|der|die|den|in|im|am|an|bei|beim|um|mit|für|auf|von|über)(?!\\p{L}))\\p{L}+',
    '(?<=[,;.!?–—-]\\s*)(keiner|niemand|alle|jeder) (hat|haben|will|wollen|kann|können|ist|sind) (?!(bringt|brauch))\\p{L}+',
    '(?<=[,;.!?–—-]\\s*)(ich|wir) ((kann|können|schaffe?n?|mag|mögen) (das |es |da |den |die )?(leider |doch |gar )?nicht|(hab|habe|haben) (keine? (lust|zeit|bock|nerv)|verschlafen|es (mir|uns) anders überlegt|mich (vertan|geirrt|verschrieben|verklickt)))',
  ],
  negations: words('ohne kein keine keinen keinem keiner nicht niemals außer'),
};

/** What people say before they ask for something. */
export const deSalutations = [
  '(ich|wir) (wäre|wären|bin|sind) (ihnen |dir |euch )?((sehr|äußerst|überaus) )?(dankbar|verbunden|froh),? wenn (sie|du) (mir |uns )?(bitte )?(mal )?(?=\\p{L})',
  '(seien sie|sei|wären sie|wärst du|würden sie|würdest du)( bitte)? so (gut|freundlich|nett|lieb)( und|,)?',
  '(sehr geehrte[rs]?|liebe[rs]?) (assistent|assistentin|bot|damen und herren|kalender|herr|frau),?',
  'ich hoffe,? (es geht ihnen|es geht dir|ihnen geht es|dir geht es) gut[.,!;]',
  '(danke|dankeschön|merci|(vielen|besten|herzlichen|lieben|schönen|tausend) dank)( (schön|sehr|dir|ihnen|dafür))*[.!](?= \\p{L}+ \\p{L})',
  '(super|toll|klasse|prima|perfekt|nice|cool|geil|schön|fein|top|wunderbar|spitze)([.,!]|(?= (dann|also) ))(?= (?!(danke|vielen|dankeschön|merci)(?!\\p{L}))\\p{L}+ )',
  '(in (dem|diesem) fall|übrigens|apropos)( (dann|noch))?,?',
  '(schönen )?gut(en|n) (morgen|tag|mittag|nachmittag|abend)( (zusammen|allerseits|ihr lieben|bot))?[,.!:]?',
  '(hallo|hallöchen|hi|hey|moin( moin)?|servus|grüß (gott|dich)|grüezi( mitenand)?|mahlzeit|na)( (zusammen|allerseits|ihr lieben|du|bot))?[,.!:]',
  '(morgen|mojn|tag|abend)( (zusammen|allerseits))? ?!+',
  '(morgen|mojn|tag|abend) (zusammen|allerseits)[,.:]?',
];
