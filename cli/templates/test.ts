import type { Settings } from '../../settings/settings.ts';
import type { CommandResult } from './check/check.ts';
import { type Comparison, compare } from './conversations/compare.ts';
import { namedConversations } from './conversations/files.ts';
import { readTranscript, writeTranscript } from './conversations/transcript.ts';
import { SpokenSets } from './spoken-sets.ts';

/**
 * `npm run templates -- test [files] [--rewrite]`: plays the conversations in `tests/` of the templates folder with the
 * sandbox's calendar, and compares what the bot does with what they say.
 * @param rewrite  records in the files what the bot does now
 * @throws FaultsError for faults in conversations, for names of none, and if faults leave no templates to play with
 */
export async function testConversations(
  settings: Settings,
  names: readonly string[],
  { rewrite = false }: { rewrite?: boolean } = {},
): Promise<CommandResult> {
  const files = namedConversations(settings, names);
  const sets = new SpokenSets(settings);
  const different: Comparison[] = [];
  for (const script of files.map(readTranscript)) {
    const compared = await compare(sets, script);
    if (compared.problems.length > 0) different.push(compared);
  }
  const result = rewrite ? rewritten(different, files.length) : report(different, files.length);
  const trouble = sets.trouble();
  return { ...result, isGood: result.isGood && trouble === '', ...(trouble && { trouble }) };
}

function report(different: readonly Comparison[], count: number): CommandResult {
  const failures = different.map(({ script, problems }) => [`${script.file}: ${script.title}`, ...problems].join('\n'));
  const counted = count === 1 ? '1 conversation' : `${count} conversations`;
  const end = failures.length > 0 ? `${failures.length} of ${counted} went differently.` : `${counted}: as expected.`;
  return { text: `${[...failures, end].join('\n\n')}\n`, isGood: failures.length === 0 };
}

/** Rewrites the conversations that can be played. */
function rewritten(different: readonly Comparison[], count: number): CommandResult {
  const lines = different.map(({ script, turns, problems }) =>
    turns
      ? `${writeTranscript(script, turns)} was rewritten.`
      : [`${script.file} was not changed, because it cannot be played:`, ...problems].join('\n'),
  );
  const changed = different.filter(({ turns }) => turns).length;
  return {
    text: `${[...lines, `${changed} of ${count} changed.`].join('\n')}\n`,
    isGood: changed === different.length,
  };
}
