import { anyOf } from './found.ts';
import type { Command } from './reading.ts';
import { en } from './words/en.ts';

const polite = anyOf(en.polite);
const BEFORE = new RegExp(`^(?:(?:${polite})[\\s,!.]+)+`, 'i');
const BEHIND = new RegExp(`(?:[\\s,]+(?:${polite}))+$`, 'i');
const bare = (text: string): string => text.toLowerCase().replace(/^[\s!.?,]+|[\s!.?,]+$/g, '');

/** Finds out whether a whole message is a control word; `extra` are a designer's own phrases. */
export function commandReader(
  extra: Readonly<Record<string, readonly string[]>>,
): (text: string) => Command | undefined {
  const commands = new Map<string, Command>();
  for (const [command, phrases] of Object.entries(en.commands)) {
    for (const phrase of [...phrases, ...(extra[command] ?? [])]) commands.set(bare(phrase), command as Command);
  }
  return text => {
    const whole = bare(text);
    const start = whole.replace(BEHIND, '');
    const forms = [whole, start, whole.replace(BEFORE, ''), start.replace(BEFORE, '')];
    return forms.map(form => commands.get(bare(form))).find(command => command !== undefined);
  };
}
