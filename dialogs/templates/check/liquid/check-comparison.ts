import { type Token, TypeGuards } from 'liquidjs';
import { didYouMean } from '../../../../core/faults.ts';
import type { Shape } from '../../shapes.ts';
import { valuesOf } from './shape-kinds.ts';
import type { ReportFault } from './text-fault.ts';

/** So many values are listed rather than guessed at. */
const MOST_LISTED = 5;

/** A part of a comparison. */
export type Compared = { shape: Shape | undefined; token: Token };

/** Checks that a value is compared only with what it can be: `meeting == "yes"`. */
export function checkComparison([one, other]: readonly Compared[], found: ReportFault): void {
  if (!one || !other) return;
  checkSide(one, other, found);
  checkSide(other, one, found);
}

function checkSide({ shape, token }: Compared, { token: text }: Compared, found: ReportFault): void {
  const values = shape && valuesOf(shape);
  if (!values || !TypeGuards.isQuotedToken(text) || text.content === '' || values.includes(text.content)) return;
  const hint = (values.length > MOST_LISTED && didYouMean(text.content, values)) || `It can be: ${values.join(', ')}`;
  found({ offset: text.begin, message: `\`${token.getText()}\` is never “${text.content}”`, hint });
}
