import { type Fault, faultKey, inFileOrder, onePerCause } from '../../../core/faults.ts';
import { faultyFile, wholeFile } from '../folders/misnamed-files.ts';

/**
 * The faults that a person sees: each once, one for each cause, none in a file that should not be read at all, and none
 * that another file explains.
 */
export function faultsToShow(faults: readonly Fault[]): Fault[] {
  const unread = new Set(faults.flatMap(({ file, cause }) => (cause === wholeFile(file) ? file : [])));
  const shown = faults.filter(({ file, cause }) => !unread.has(file) || cause === wholeFile(file));
  return inFileOrder(onePerCause(withoutRepeats(withoutConsequences(shown))));
}

function withoutConsequences(faults: readonly Fault[]): Fault[] {
  const causes = new Set(faults.map(({ file }) => faultyFile(file)));
  return faults.filter(({ cause }) => cause === undefined || !causes.has(cause));
}

/** A card is checked for each template that shows it; its own faults are reported once. */
function withoutRepeats(faults: Fault[]): Fault[] {
  return [...new Map(faults.toReversed().map(fault => [faultKey(fault), fault])).values()].toReversed();
}
