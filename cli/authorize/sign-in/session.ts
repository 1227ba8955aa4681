import type { Profile } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import type { Terminal } from '../terminal.ts';

/** One run in which a developer at the terminal authorizes a profile. */
export type AuthorizeSession = {
  context: AuthorizeContext;
  profile: Profile;
  terminal: Terminal;
  /** Rejects when the developer stops the command. */
  stopped: Promise<never>;
  /** Explains a provider's error that the browser showed; undefined for an unknown error. */
  explain(saw: string): string | undefined;
  /** Resolves after `ms`. */
  pause(ms: number): Promise<void>;
};
