import { anyOf } from './found.ts';
import type { Command } from './reading.ts';
import type { Words } from './words/words.ts';

const bare = (text: string): string => text.toLowerCase().replace(/^[\s!.?,]+|[\s!.?,]+$/g, '');

/** Finds out whether a whole message is a control word; `extra` are a designer's own phrases. */
export function commandReader(
  words: Words,
  extra: Readonly<Record<string, readonly string[]>>,
): (text: string) => Command | undefined {
  const polite = anyOf(words.polite);
  const before = new RegExp(`^(?:(?:${polite})[\\s,!.]+)+`, 'i');
  const behind = new RegExp(`(?:[\\s,]+(?:${polite}))+$`, 'i');
  const commands = new Map<string, Command>();
  for (const [command, phrases] of Object.entries(words.commands)) {
    for (const phrase of [...phrases, ...(extra[command] ?? [])]) commands.set(bare(phrase), command as Command);
  }
  return text => {
    const whole = bare(text);
    const start = whole.replace(behind, '');
    const forms = [whole, start, whole.replace(before, ''), start.replace(before, '')];
    return forms.map(form => commands.get(bare(form))).find(command => command !== undefined);
  };
}
