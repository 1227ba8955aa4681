import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Where the developer reads and types; also a pipe. */
export type Terminal = {
  print(text: string): void;
  /** Says what is waited for: in front of what is being typed, or as a line of its own where nobody types. */
  prompt(text: string): void;
  /** When a line can be taken, or none will ever come. */
  arrived(): Promise<void>;
  /** A line that has arrived, without blanks around it. */
  take(): string | undefined;
  /** Whether no more lines will come. */
  ended(): boolean;
  close(): void;
};

/** @param interrupt told of Ctrl-C, which a terminal in use does not send as a signal */
export function openTerminal(input: Readable, output: Writable, interrupt: () => void): Terminal {
  const typed = isTty(input) && isTty(output);
  const reader = createInterface({ input, ...(typed && { output }), terminal: typed, historySize: 0 });
  const lines: string[] = [];
  let over = false;
  let arrival = Promise.withResolvers<void>();
  reader.on('line', line => {
    lines.push(line.trim());
    arrival.resolve();
  });
  reader.on('close', () => {
    over = true;
    arrival.resolve();
  });
  reader.on('SIGINT', interrupt);
  return {
    // A prompt may stand where the text is to go.
    print: text => void output.write(`${typed ? '\r\x1b[J' : ''}${harmless(text)}\n`),
    prompt: text => {
      if (!typed) return void output.write(`${harmless(text)}\n`);
      reader.setPrompt(`${harmless(text)} `);
      reader.prompt(true);
    },
    arrived: () => arrival.promise,
    take: () => {
      const line = lines.shift();
      if (lines.length === 0 && !over) arrival = Promise.withResolvers();
      return line;
    },
    ended: () => over && lines.length === 0,
    close: () => reader.close(),
  };
}

/** What a provider sends may hold commands to the terminal. */
const harmless = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '');

const isTty = (stream: Readable | Writable): boolean => 'isTTY' in stream && stream.isTTY === true;

/** Asks for yes or no; only a clear yes is one. */
export async function saysYes(terminal: Terminal, question: string, stopped: Promise<never>): Promise<boolean> {
  terminal.prompt(question);
  await Promise.race([terminal.arrived(), stopped]);
  return /^y(es)?$/i.test(terminal.take() ?? '');
}
