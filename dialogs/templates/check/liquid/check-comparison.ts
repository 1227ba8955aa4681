import { type Token, TypeGuards } from 'liquidjs';
import { didYouMean } from '../../../../core/faults.ts';
import type { Shape } from '../../shapes.ts';
import { isList, valuesOf } from './shape-kinds.ts';
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
  if (!isEmptiness(one) && !isEmptiness(other)) refuseComparedList([one, other], found);
  refuseQuotedNumber([one, other], found);
}

/** Reports `total > "0"`: a number and a text are compared letter by letter, or never equal. */
export function refuseQuotedNumber(compared: readonly Compared[], found: ReportFault): void {
  const quoted = compared.find(({ token }) => TypeGuards.isQuotedToken(token))?.token;
  if (!quoted || !TypeGuards.isQuotedToken(quoted) || !compared.some(({ shape }) => shape === 'number')) return;
  const hint = /^-?[\d.]+$/.test(quoted.content)
    ? `Write ${quoted.content} without quotes.`
    : 'Compare it with a number.';
  found({ offset: quoted.begin, message: 'a number cannot be compared with a text', hint });
}

/** `guests == empty` is the one comparison that works for a list. */
const isEmptiness = ({ token }: Compared): boolean => ['empty', 'blank'].includes(token.getText());

/** Reports `guests > 0`: whether that is true has nothing to do with how many guests there are. */
export function refuseComparedList(compared: readonly Compared[], found: ReportFault): void {
  const list = compared.find(({ shape }) => shape !== undefined && isList(shape));
  if (!list) return;
  const name = list.token.getText();
  const message = `\`${name}\` is a list, and a list cannot be compared`;
  found({ offset: list.token.begin, message, hint: `Compare how many there are: \`${name}.size > 0\`.` });
}

function checkSide({ shape, token }: Compared, { token: text }: Compared, found: ReportFault): void {
  const values = shape && valuesOf(shape);
  if (!values || !TypeGuards.isQuotedToken(text) || text.content === '' || values.includes(text.content)) return;
  const hint = (values.length > MOST_LISTED && didYouMean(text.content, values)) || `It can be: ${values.join(', ')}`;
  found({ offset: text.begin, message: `\`${token.getText()}\` is never “${text.content}”`, hint });
}
