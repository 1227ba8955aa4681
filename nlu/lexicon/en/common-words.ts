import { words } from '../lists.ts';

/** Verbs of asking, planning, thinking and being; what somebody is to do for the speaker ("order") is none of them. */
const verbs = words(`
  add allow announce appear appreciate arrange ask assign assume attend avoid become begin belong block bother cancel care change check
  choose clear combine confirm consider continue correct count create decide delay delete depend discuss end enter erase examine expect explain
  extend fear fill finish fit follow forget happen hate help hold hope imagine include intend involve join keep know last lay lead leave like list
  listen log look love manage mark match matter mean mention mind miss modify move name need note notice occur open organise organize owe own
  participate pass pencil permit place plan plug point postpone prefer prepare prevent proceed promise propose provide pull push put reach realise
  realize reckon recall recommend record refer regret remain remember remind remove rename repeat request require reschedule reserve resolve rest
  return save say schedule seem select set settle shift show sit skip slip slot sort sound spare speak spend squeeze stand start stay stick stop
  suggest suit suppose swap switch take talk tend think throw treat trust try turn understand update use view wait wake want welcome wish wonder
  work worry write`);

/** The forms of a regular verb: "plan", "plans", "planned", "planning". */
const forms = (verb: string): string[] => {
  const stem = verb.replace(/e$/, '');
  const doubled = stem + stem.slice(-1);
  return [verb, `${verb}s`, `${stem}ed`, `${stem}ing`, `${doubled}ed`, `${doubled}ing`];
};

/** Common words of every text, which carry nothing that belongs in a calendar by themselves. */
export const enCommonWords: readonly string[] = [
  ...verbs.flatMap(forms),
  ...words(`
    said thought knew known felt kept left lost met took taken went gone came told gave given found heard made brought spoke spoken spent stood
    understood wrote written began begun chose chosen ran sat shown shut supposed been
    absolutely additional almost alone along always apart awful awkward bad barely basic beforehand beautiful big brief briefly careful certainly
    clear clearly close comfortable completely convenient correct currently definitely delighted difficult directly due easy empty entirely
    essential especially eventually ever exact extra fairly far fast final finally firm formal fortunately fully fun general generally gently
    gracious grand hard hardly honestly however huge ideal ideally immediate immediately important incorrect indeed interested keen large
    lately latest likely literally little local loose lucky main mainly meanwhile merely mostly much mutual namely nearly necessary neither normal
    normally obviously odd official once open ordinary original overall own part partly personal personally plain pleasant pleased polite poor
    precise precisely preferable preferably present previous previously prior properly quiet ready real reasonable recent recently relevant rough
    sad safe same serious seriously short shortly simple single slight slightly slow slowly small specific specifically still straight strict
    strictly strong such suitable surely terrible thankful tight tiny together top total totally tough true truly unable unfortunately unlikely
    upcoming usual usually various vital weird wonderful wrong
    arrangement arrangements assistance attention case chance change convenience course deal fact favor favour hand idea information instance item
    kindness length line list luck matter mind moment opportunity option part period plan planner pleasure point presence problem question reason
    regard request rest second sense side spot subject system term thought top trouble type way while word year yr week weeks month months today
    buddy folks fellas ladies gentlemen`),
];
