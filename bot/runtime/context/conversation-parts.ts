import { randomBytes } from 'node:crypto';
import type { TurnContext } from 'botbuilder-core';
import type { Clock } from '../../../core/clock.ts';
import type { Log } from '../../../core/log.ts';
import type { Context, ProfileFacts, SignInEnds, WorkingHours } from '../../../dialogs/index.ts';
import { localeIn } from '../../../settings/locales.ts';
import type { Sealer, Store } from '../../../store/index.ts';
import type { LiveTemplates } from '../../templates/live-templates.ts';
import type { ChatReference } from '../../turn/chat-reference.ts';
import type { Privately } from '../../turn/conversation-kind.ts';
import type { IdentityOf } from '../activity/identity.ts';
import type { ReturnAddress, Speaker } from '../activity/incoming.ts';
import type { MissedLog } from '../missed-log.ts';
import type { ConversationStates } from './conversation-states.ts';
import type { SignInFor } from './sign-in-port.ts';

/** The parts that conversations use; `start.ts` passes them in. */
export type ConversationParts = {
  /** The templates in the language of a locale. */
  templates: (locale: string) => LiveTemplates;
  /** The languages that the templates speak. */
  languages: () => readonly string[];
  store: Store;
  sealer: Sealer;
  signInFor: SignInFor;
  identityOf: IdentityOf;
  /** Access to conversations other than that of the current turn. */
  channels: OtherConversations;
  /** The auth profiles, by name. */
  profiles: ReadonlyMap<string, ProfileFacts>;
  workingHours: WorkingHours;
  /** The locale for people whose channel reports none: "de-DE". */
  usualLocale: string;
  /** Keeps what was not understood, for the designers. */
  missed: MissedLog;
  /** The app's id in Teams; absent if no bot is registered. */
  appId?: string | undefined;
  clock: Clock;
  log: Log;
};

/** What happened to a sign-in outside the chat. */
export type SignInNews = { type: 'linked' | 'refused' | 'failed' | 'misconfigured' } | SignInEnds;

/** Starts turns in other conversations. */
export type OtherConversations = {
  privately: Privately;
  /** Starts a turn in a known conversation. */
  continueConversation(reference: ChatReference, work: (turn: TurnContext) => Promise<void>): Promise<void>;
};

/** The same parts, plus what `Conversations` adds. */
export type Parts = Omit<ConversationParts, 'channels'> & {
  states: ConversationStates;
  privately: Privately;
  /** Reports in another conversation how a sign-in ended, in a separate turn after this one. */
  tell(address: ReturnAddress, news: SignInNews): Promise<void>;
};

/** An activity and the person it comes from. */
export type PersonTurn = { turn: TurnContext; speaker: Speaker };

/** The dialog context for a person: templates, language, time and zone. */
export function contextOf(
  parts: Parts,
  speaker: Speaker,
  { zone, turn }: { zone: string | undefined; turn: number },
): Context {
  const { set, understanding } = parts.templates(speaker.locale);
  const locale = localeIn(set.language, speaker.locale);
  return {
    set,
    understanding,
    languages: parts.languages,
    setting: { now: parts.clock(), zone: zone ?? 'UTC', locale, workingHours: parts.workingHours },
    zoneKnown: zone !== undefined,
    turn,
    profiles: parts.profiles,
    newNonce,
  };
}

/** 130 random bits in the characters allowed in an event id (base32hex, RFC 4648 s.7, in lower case). */
const newNonce = (): string => Array.from(randomBytes(26), byte => (byte % 32).toString(32)).join('');
