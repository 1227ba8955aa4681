import type { Profile } from '../../../auth/index.ts';
import type { AuthorizeContext } from '../context.ts';
import type { Terminal } from '../terminal.ts';

/** One developer at the terminal, who authorizes one profile. */
export type AuthorizeSession = {
  context: AuthorizeContext;
  profile: Profile;
  terminal: Terminal;
  /** Rejects when the developer stops the command. */
  stopped: Promise<never>;
  /** Explains an error of the provider that the developer saw in the browser; undefined for an unknown one. */
  explain(saw: string): string | undefined;
  /** Resolves after `ms`. */
  pause(ms: number): Promise<void>;
};
