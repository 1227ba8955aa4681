import { botSay, type Context, type ConversationState, progressOf, type Say } from '../../../dialogs/index.ts';

/** After this time the person is told that the calendar is slow. */
const WORKING_AFTER_MS = 4000;
/** While several events are written, how far that is is told this often. */
const PROGRESS_EVERY_MS = 8000;

/** Tells during a long turn that it takes time. */
export type Working = {
  /** The next event is written from this state. */
  goesOn(state: ConversationState): void;
  end(): void;
};

/** Says once that the calendar is slow; while several events are written, says now and then how many are. */
export function showWorking(context: Context, tell: (say: Say) => void): Working {
  let progress = { total: 0, done: 0 };
  let isTold = false;
  const show = (): void => {
    if (isTold && progress.total === 0) return;
    isTold = true;
    tell(botSay({ ...context, turn: 0 }, 'working', progress));
  };
  return {
    goesOn(state) {
      progress = progressOf(state);
    },
    end: repeatedly(show, { afterMs: WORKING_AFTER_MS, everyMs: PROGRESS_EVERY_MS }),
  };
}

/** @returns a function that stops it */
export function repeatedly(show: () => void, { afterMs, everyMs }: { afterMs: number; everyMs: number }): () => void {
  let timer = setTimeout(() => {
    show();
    timer = setInterval(show, everyMs);
  }, afterMs);
  return () => clearTimeout(timer); // also clears an interval
}
