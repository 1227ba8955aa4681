import type { FocusWords } from '../../../words/focus-words.ts';
import { phrases, words } from '../../lists.ts';

/** Something that is on at the same time. */
const OTHER = '((is|are|was) )?(there )?(anything|something|what|any events?|any appointments?)';
/** Verbs for two events at the same time. */
const CLASH =
  '((clash|conflict|overlap|collide|coincide|interfere)(e?s|p?ed|p?ing)?|bumps? into|runs? into|cuts? into|gets? in the way|in the way)';

export const enOfFocus: FocusWords = {
  asks: {
    written: phrases(`
      (is|are|was|were) {it} … (in|saved|booked|added|done|stored|entered|written|recorded|still there|still on)(?! (private|the way))
      (is|are) {it} … (on|in) (my|the) (calendar|diary) / has {it} … (gone in|been (saved|added|booked|moved|changed|entered|created|deleted))
      (did|have) you … (change|changed|move|moved|save|saved|add|added|book|booked|create|created|put it in|entered|enter|do it|done it|done that|update|updated|delete|deleted)
    `),
    told: phrases(`
      (has|have|did|does|will|was|were|is) … (anyone|anybody|somebody|someone|everyone|they|the guests|people|an invite|invites|the invite|an invitation|invitations|emails?|mails?) … (told|tell|e-?mailed|mailed|notified|informed|sent|gone out|out|go out|(get|got|had|have|received?) (an? )?(e-?mails?|mails?|invites?|invitations?|messages?)|hear about it|know about {it})
      (did|have) you … (e-?mail|e-?mailed|mail|mailed|tell|told|invite|invited|notify|notified) … (them|anyone|anybody|everyone)
      (do|does) (they|anyone|anybody) know
    `),
    private: phrases(
      `(is|are|was) {it} … (private|public|confidential|hidden) / can (others|other people|people|anyone|everyone) … see {it}`,
    ),
    certain: phrases(`
      (is|are) {it} … (definite|certain|confirmed|sure|fixed|tentative|provisional|set in stone|settled|firm|definitely (on|happening)) / how (certain|definite|sure|firm) is {it}
    `),
    count: phrases(`
      how many … (in all|in total|altogether|all together|all in all|overall|there|of them|that|they|those|it|times|sessions|dates|lessons|classes|events|ones|meetings|appointments|entries)
    `),
    clash: [
      `${OTHER} … ${CLASH}`,
      `(does|do|will|would|might|could|is|are) {it} … ${CLASH}`,
      `what (does|do|will|would|might|could|is) {it} … ${CLASH}`,
      `(is|are|do) … (there )?(a|an|any) … (clash|clashes|conflict|conflicts|overlap|overlaps|problem|problems)`,
      '(is|was|do|have) … (anything|something|what) else … (on|then|booked|planned|happening|around)',
      'what else … (on|then|booked|planned|happening|around)',
      'what else (is|was)( there)?',
      '((is|was) )?(there )?(anything|something) else',
    ],
    length: phrases(`
      how long / until when / (til|till|until) (what time|when) / how (many|much) (minutes|hours|time)
      (when|what time|at what time) … (end|ends|ending|over|finish|finishes|finished|done|out|through|wrap up|wraps up|get away)
    `),
    often: phrases(
      'how (often|frequently) / (does|is) {it} … (repeat|repeating|recurring|a series|weekly|monthly|every week)',
    ),
    organizer: phrases(
      "(who|who['’]s|whos) … (organi[sz]e[sd]?|organi[sz]ing|host(s|ed|ing)?|arrange[sd]?|arranging|set {it} up|set up|called|scheduled|running {it}) / who( has| had)? invited me (to|for) {it}",
    ),
    calendar: phrases('(in |on )?(which|what) (calendar|diary)'),
    who: phrases(
      "who(?!( has| had)? invited me) / who['’](s|ll|re|ve) / whos / whom / ((is|are) )?(anyone|anybody|someone|somebody)( else)? … (coming|invited|down|joining|going)",
    ),
    where: phrases(
      "(is|was|will) {it} (be )?(still )?(in|at) the (usual|same|normal|old) (place|room|spot|venue|location)(,? .{1,40})? / where / where['’]s / wheres / (which|what) (place|room|address|location|venue) / (what is|what['’]s|whats) the (place|room|address|location|venue)",
    ),
    when: phrases("when / when['’]s / whens / what (time|date|day) / (which|on which|on what) (day|date)"),
  },
  order: [
    '(is|was|will) {it} (be )?(before|after|earlier than|later than) or (before|after|earlier than|later than) (the |my |our )?{event}',
    '(is|was|will) {it} (be )?(before|after|earlier than|later than) (the |my |our )?{event},? or (before|after|earlier|later)',
    '(does|will) {it} (come|start|happen) (before|after) or (before|after) (the |my |our )?{event}',
    '(does|will) {it} (come|start|happen) (before|after) (the |my |our )?{event},? or (before|after)',
    '(is|was) {it} (before|after) (the |my |our )?{event}',
  ],
  is: phrases('(is|was|will) {it}( still)?( be)?'),
  it: phrases(
    'it / that / this / the first (two|three|few|couple)( ones| of (them|those))? / they / them / those / these / that one / this one / (the|that|this) (event|meeting|appointment|thing|entry|call|booking|session|lesson|class|series) / everything',
  ),
  pronoun: 'it',
  one: ['the (very )?{nth}(?! (two|three|few|couple))( (one|time|session|date|day|lesson|class|event|meeting))?'],
  last: ['the (very )?(last|final)( (one|time|session|date|day|lesson|class|event|meeting))?'],
  articles: words('the my our this that'),
  lead: phrases(`
    and / so / hi / hey / ok / okay / oh / but / wait / hang on / hold on / hm+ / right / just / quickly / quick question / sorry / remind me / actually / just checking / one question / yes but / before i (confirm|say yes|agree)
    hello / first / good / great / lovely / fine / thanks / thank you / cheers / yeah / well
  `),
  trail: phrases(
    'for now / for the moment / at the moment / only / though / tho / then / if you can / for me / too / as well',
  ),
  tentative: phrases(`
    ((make|keep|mark|put|leave|set|pencil) )?({it} )?((down|in) )?((just|only) )?(as )?(tentative|provisional|unconfirmed|pencilled in|penciled in|not confirmed)
    pencil {it} in / {it}(['’]?s| is) ((only|just|still) )?(tentative|provisional|not confirmed|unconfirmed)( yet)?
  `),
  proposal: phrases(
    '(propose|suggest|offer) (them )?(another|a different|some other|a new|a later|an earlier|a better) (time|slot|day|date)( (for|to) ({it}|them|her|him))?',
  ),
  noted: phrases(`
    (put|add|stick|pop|note|write|save|include) {note} (in|into|on|down on) (there|it|that one|that event|the entry)[,:]? {more}
    (put|add|stick|pop|note|write|save|include) {note} (in|into|on) (there|it|that one|that event|the entry)
  `),
  small: words(`
    got down given give blocked booked block set aside called in on at there then again yet already now please diary calendar gonna go going goes run last lasts take takes
    exactly actually coming invited attending joining else said put say entered make makes made does think roughly about start starts begin begins held be on off finish still just definitely
  `),
};
