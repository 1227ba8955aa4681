import type { SaidOfFocus } from '../../reading/requests.ts';
import { anyPhrase, phrase } from '../../text/phrases.ts';
import { QuickPattern } from '../../text/quick-pattern.ts';
import type { Words } from '../../words/words.ts';

/** Reads "put her number in there: 555-0142", "keep it provisional for now", "suggest another time for it". */
export function saidOfFocusReader({ ofFocus, courtesy, polite }: Words): (text: string) => SaidOfFocus | undefined {
  const around = `(?:(?:${anyPhrase([...ofFocus.lead, ...courtesy, ...polite])})[\\s,.!]+)*`;
  const behind = `(?:[\\s,.!]+(?:${anyPhrase([...polite, ...ofFocus.trail])}))*[\\s?.!]*$`;
  const classes = {
    it: `(?:${anyPhrase(ofFocus.it)})`,
    note: `(?<note>(?!(?:${anyPhrase(ofFocus.it)})(?!\\S))\\S.*?)`,
    more: '(?<more>\\S.*)',
  };
  const whole = (each: string): QuickPattern =>
    new QuickPattern(`^${around}(?:${phrase(each, classes)})${behind}`, 'iu');
  const [tentative, proposal, noted] = [ofFocus.tentative, ofFocus.proposal, ofFocus.noted].map(all => all.map(whole));
  return text => {
    if (tentative?.some(each => each.test(text))) return { wants: 'tentative' };
    if (proposal?.some(each => each.test(text))) return { wants: 'proposal' };
    const { note, more } = noted?.map(each => each.exec(text)?.groups).find(groups => groups !== undefined) ?? {};
    return note === undefined ? undefined : { wants: 'note', note: [note, more].filter(Boolean).join(' ') };
  };
}
