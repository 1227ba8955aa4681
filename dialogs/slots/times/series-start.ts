import type { Reading } from '../../../nlu/index.ts';
import type { CivilDate } from '../../../time/index.ts';
import type { SlotType } from '../slot-type.ts';
import { rangeView } from './when.ts';

/** From when on a series is meant: a day, or the event that is meant. */
type SeriesStart = { date?: CivilDate; here?: true };

export const seriesStartType: SlotType<SeriesStart> = {
  shape: 'when',
  docs: { is: 'from when on a series is meant: “from the 14th on”, “this and the following”', shown: '`day` ...' },
  read: ({ reading }) => startSaid(reading),
  view: ({ date }, { zone }) => date && rangeView({ start: date, end: date }, zone),
};

/** From when on a message means a series. */
export const startSaid = ({ onwards }: Reading): SeriesStart | undefined =>
  onwards && (onwards.from === undefined ? { here: true } : { date: onwards.from });

/** The option for an event of a series and all after it; the language has words for it. */
export const FOLLOWING = 'following';

/** True if a message chooses that option, whatever else it names: "all of them from the 14th on". */
export const meansFollowing = ({ onwards }: Reading, options: readonly { value: string }[]): boolean =>
  onwards !== undefined && options.some(({ value }) => value === FOLLOWING);
