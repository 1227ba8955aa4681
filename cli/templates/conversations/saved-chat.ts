import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { BotError } from '../../../core/errors.ts';
import type { Settings } from '../../../settings/settings.ts';
import type { SpokenSets } from '../spoken-sets.ts';
import { compare } from './compare.ts';
import { conversationFile } from './files.ts';
import { type Cue, type ScriptTurn, type StageFacts, writeTranscript } from './transcript.ts';

/** A chat that becomes a conversation test. */
export type SavedChat = {
  add(cue: Cue): void;
  /** Plays the chat once more, as the test will, and writes its file. @returns the file */
  write(sets: SpokenSets): Promise<string>;
};

/** @throws BotError "settings/invalid" if the file exists */
export function savedChat(settings: Settings, name: string, facts: StageFacts): SavedChat {
  const file = conversationFile(settings, name);
  if (existsSync(file))
    throw new BotError('settings/invalid', `${file} exists already; choose another name for --save.`);
  const turns: ScriptTurn[] = [];
  return {
    add: cue => void turns.push({ cue, expected: [] }),
    async write(sets) {
      const head = [...[...facts].map(([fact, value]) => `${fact}: ${value}`), ''];
      const script = { file, title: titleOf(turns), facts, head, turns };
      const played = await compare(sets, script);
      mkdirSync(dirname(file), { recursive: true });
      return writeTranscript(script, played.turns ?? turns);
    },
  };
}

/** The first message. */
const titleOf = (turns: readonly ScriptTurn[]): string =>
  turns.find(({ cue }) => cue.kind === 'user')?.cue.text ?? 'A chat without words';
