import type { LiveTemplates } from '../../bot/templates/live-templates.ts';
import { sandboxPerson } from '../../bot/try-out.ts';
import { instantOf } from '../../cli/json-lines.ts';
import { toolContext } from '../../cli/templates/context.ts';
import { type ConversationState, dialogOf, freshState, runTurn, withoutEscapes } from '../../dialogs/index.ts';
import { civilAt } from '../../time/index.ts';
import { type Dialogue, type Wanted, wantedIn } from './dialogue.ts';

/** The result of a dialogue. */
export type Replayed = {
  /** The differences from the wanted event; empty if there are none. */
  wrong: string[];
  /** The number of answers that are not turns of the dialogue. */
  added: number;
  /** The messages of both sides. */
  transcript: string[];
};

/** The zone of the sandbox's first person. */
const ZONE = 'Europe/London';

/** Stops a bot that asks the same question again and again. */
const MOST_ADDED = 4;

/**
 * Says a person's turns one after the other. In between and at the end, it answers the bot's questions from the same
 * dialogue if they ask for a single value that the dialogue has: with the person's own words, unless the next turn has
 * the value; and with "yes" to a confirmation after the last turn.
 */
export async function replay(live: LiveTemplates, dialogue: Dialogue): Promise<Replayed> {
  const wanted = wantedIn(dialogue);
  if (!wanted) throw new TypeError(`${dialogue.id} adds no event`);
  const stage = await setStage(live, dialogue);
  try {
    const users = dialogue.turns.filter(({ speaker }) => speaker === 'user');
    for (const { text, newSlots = {} } of users) {
      if (stage.written()) break;
      await stage.answer(dialogue, slot => slot in newSlots);
      if (!stage.written()) await stage.say(text);
    }
    await stage.answer(dialogue, () => false);
    if (!stage.written() && stage.state().pending.at === 'confirm') await stage.add('yes');
    return { wrong: stage.compare(wanted), added: stage.added(), transcript: stage.transcript };
  } finally {
    await stage.close();
  }
}

async function setStage(live: LiveTemplates, { reference }: Dialogue) {
  const now = instantOf(reference, ZONE);
  const { person, signIn, sandbox } = await sandboxPerson(() => now);
  sandbox.control.clearEvents();
  let state = freshState();
  let added = 0;
  const transcript: string[] = [];
  const say = async (text: string): Promise<void> => {
    const context = toolContext(live, { now, zone: ZONE, locale: 'en-US' }, state.turn + 1);
    const result = await runTurn(
      context,
      { state, input: { type: 'message', text } },
      { signIn, save: async () => {} },
    );
    state = result.state;
    transcript.push(`user: ${text}`, ...result.says.map(each => `bot: ${withoutEscapes(each.text)}`));
  };
  const add = async (text: string): Promise<void> => {
    added++;
    await say(text);
  };
  const written = (): Event | undefined => sandbox.control.events(person.email)[0] as Event | undefined;
  return {
    say,
    add,
    written,
    transcript,
    state: () => state,
    added: () => added,
    close: sandbox.close,
    compare: (wanted: Wanted) => differences(written(), wanted, state),
    async answer(dialogue: Dialogue, isNext: (slot: string) => boolean) {
      for (let tries = 0; tries < MOST_ADDED; tries++) {
        const slot = askedFor(state);
        const words = slot && !isNext(slot) ? wordsFor(dialogue, slot) : undefined;
        if (words === undefined) return;
        await add(words);
      }
    },
  };
}

type Event = { summary?: string; location?: string; start: { date?: string; dateTime?: string } };

/** The one value that the bot asks for, by its name in the dialogue. */
function askedFor({ pending }: ConversationState): string | undefined {
  if (pending.at !== 'slot') return undefined;
  const { slot, dialog } = pending;
  if (slot === 'title') return 'event_name';
  if (slot === 'place') return 'event_location';
  if (slot !== 'when' && slot !== 'range') return undefined;
  const known = dialog.slots[slot] as { date?: string } | undefined;
  return known?.date === undefined ? 'event_date' : 'event_time';
}

/** The person's words for it, from the last turn with it. */
const wordsFor = ({ turns }: Dialogue, slot: string): string | undefined =>
  turns.flatMap(({ newSlots }) => newSlots?.[slot]?.[0] ?? []).at(-1);

function differences(event: Event | undefined, wanted: Wanted, state: ConversationState): string[] {
  if (!event) return [`not created: ${whereItStands(state)}`];
  const { date, dateTime } = event.start;
  const start = dateTime === undefined ? (date ?? '') : civilAt(Date.parse(dateTime), ZONE);
  const same = (a = '', b = ''): boolean => folded(a) === folded(b);
  return [
    ...(start.slice(0, 10) === wanted.event_date ? [] : ['another day']),
    ...(start.slice(11, 16) === wanted.event_time ? [] : ['another time']),
    ...(same(event.summary, wanted.event_name) ? [] : ['another title']),
    ...(same(event.location, wanted.event_location) ? [] : [event.location ? 'another place' : 'no place']),
  ];
}

const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

function whereItStands({ pending }: ConversationState): string {
  const dialog = dialogOf(pending);
  if (!dialog) return 'nothing was begun';
  if (dialog.template !== 'create-event') return `in ${dialog.template}`;
  return pending.at === 'slot' ? `asked for ${pending.slot}` : `at ${pending.at}`;
}
