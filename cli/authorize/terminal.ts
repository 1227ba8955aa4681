import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** The developer's terminal, or a pipe in its place. */
export type Terminal = {
  print(text: string): void;
  /** Shows a prompt before the typed text, or prints it as a line if the input is a pipe. */
  prompt(text: string): void;
  /** Resolves when a line has arrived or the input has ended. */
  arrived(): Promise<void>;
  /** Removes and returns the next line that has arrived, trimmed. */
  take(): string | undefined;
  /** True if no more lines will come. */
  ended(): boolean;
  close(): void;
};

/** @param interrupt called for Ctrl-C, which arrives as input and not as a signal while readline uses a terminal */
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
    // First clear the line, which may contain a prompt.
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

/** Removes control characters: text from a provider may contain commands to the terminal. */
const harmless = (text: string): string => text.replace(/[^\P{Cc}\n]/gu, '');

const isTty = (stream: Readable | Writable): boolean => 'isTTY' in stream && stream.isTTY === true;

/** Asks a yes-or-no question. Every answer except "y" and "yes" means no. */
export async function saysYes(terminal: Terminal, question: string, stopped: Promise<never>): Promise<boolean> {
  terminal.prompt(question);
  await Promise.race([terminal.arrived(), stopped]);
  return /^y(es)?$/i.test(terminal.take() ?? '');
}
