import { readDurations } from './durations.ts';
import { blanked } from './found.ts';
import { normalize } from './normalize.ts';
import { readTimes, type TimeSetting } from './times/index.ts';

/** The first time or duration of a text, for measuring. `end` is exclusive; durations have `seconds`. */
export type WhenLine = { kind: string; start?: string; end?: string; seconds?: number; said: string };

export function readWhen(message: string, setting: TimeSetting): WhenLine | undefined {
  const text = normalize(message);
  const durations = readDurations(text);
  const [time] = readTimes(
    blanked(
      text,
      durations.flatMap(({ covers }) => covers),
    ),
    setting,
  );
  if (time?.entity.type === 'time') {
    const { kind, start, end } = time.entity.value;
    return { kind, start, ...(end && { end }), said: time.entity.text };
  }
  const [duration] = durations;
  if (duration?.entity.type !== 'duration') return undefined;
  return { kind: 'duration', seconds: duration.entity.minutes * 60, said: duration.entity.text };
}
