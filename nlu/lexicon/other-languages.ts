import { words } from './lists.ts';

/**
 * Frequent words of languages that nobody has added yet. They tell a message in such a language from one that is merely
 * not understood. A language that gets a folder here is taken off the list.
 */
export const otherLanguages: Readonly<Record<string, readonly string[]>> = {
  es: words(`
    el los las una unos unas del que y en por para con sin mi tu su mis sus qué cuándo dónde quién cómo hoy mañana ayer reunión cita tengo tienes tiene hay
    quiero puedes puede puedo hola gracias semana próxima próximo viernes jueves miércoles martes lunes sábado domingo hora horas añade añadir crea borra
    cancela cancelar mueve mover muéstrame estoy libre agenda calendario mediodía tarde noche está`),
  it: words(`
    il lo gli una uno del della dei delle che e è di da con senza per mio mia miei tuo quando dove chi come cosa oggi domani ieri riunione appuntamento ho hai
    ha c'è voglio puoi può posso ciao grazie settimana prossima prossimo venerdì giovedì mercoledì martedì lunedì sabato domenica ora ore alle aggiungi
    crea cancella annulla sposta mostrami sono libero libera calendario pomeriggio sera mattina`),
  pt: words(`
    os as uma um dos das do da que e em por para com sem meu minha meus seu quando onde quem como hoje amanhã ontem reunião consulta tenho tens tem há
    quero podes pode posso olá obrigado obrigada semana próxima próximo sexta quinta quarta terça segunda sábado domingo hora horas às adiciona criar cria
    apaga cancela mover mostra mostre estou livre agenda calendário tarde noite manhã não`),
  nl: words(`
    het een van en ik jij je mijn jouw wij wat wanneer waar wie hoe vandaag morgen gisteren vergadering afspraak heb hebt heeft zijn wil kun kunt kan kunnen
    hallo dank bedankt volgende vrijdag donderdag woensdag dinsdag maandag zaterdag zondag uur om voeg toe maak verwijder annuleer verplaats
    toon laat zien ben vrij kalender middag avond met zonder voor naar niet geen mij`),
  pl: words(`
    na w z ze do od się jest są nie tak co kiedy gdzie kto jak dzisiaj dziś jutro wczoraj spotkanie wizyta mam masz ma chcę możesz proszę cześć dziękuję
    tydzień tygodniu przyszłym piątek czwartek środa wtorek poniedziałek sobota niedziela godzinie dodaj utwórz usuń anuluj przenieś pokaż jestem wolny mój
    moje moja kalendarz o po przed`),
  sv: words(`
    och att det som en ett är jag du vi min mitt mina din när var vem hur idag imorgon igår möte möten har vill kan kunna hej tack nästa vecka fredag
    torsdag onsdag tisdag måndag lördag söndag klockan lägg till skapa boka ta bort avboka flytta visa ledig kalender eftermiddag kväll med utan för inte`),
  tr: words(`
    ve bir bu için ile ne zaman nerede kim nasıl bugün yarın dün toplantı randevu var yok istiyorum lütfen merhaba teşekkürler hafta gelecek cuma perşembe
    çarşamba salı pazartesi cumartesi pazar saat saatte ekle oluştur sil iptal et taşı göster müsait takvim benim takvimim sabah akşam öğleden sonra`),
};
