import { type Fault, faultKey, inFileOrder, onePerCause } from '../../../core/faults.ts';
import { wholeFile } from '../folders/misnamed-files.ts';

/** The faults that a person sees: each once, one for each cause, and none in a file that should not be read at all. */
export function faultsToShow(faults: readonly Fault[]): Fault[] {
  const unread = new Set(faults.flatMap(({ file, cause }) => (cause === wholeFile(file) ? file : [])));
  const shown = faults.filter(({ file, cause }) => !unread.has(file) || cause === wholeFile(file));
  return inFileOrder(onePerCause(withoutRepeats(shown)));
}

/** A card is checked for each template that shows it; its own faults are reported once. */
function withoutRepeats(faults: Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map(fault => [faultKey(fault), fault])).values()].toReversed();
}
