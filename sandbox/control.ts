import { renderEvent } from './calendar/render.ts';
import { findEvent } from './calendar/series.ts';
import { changeEvent, insertEvent, type WriteOptions } from './calendar/write-events.ts';
import { FaultScript } from './http/faults.ts';
import { RequestLog } from './http/request-log.ts';
import type { Attendee, Mail, Person, Resource } from './model.ts';
import { allow, endGrant, findGrant, issueAccessToken, issueRefreshToken } from './oauth/grants.ts';
import { findHolder } from './people/calendars.ts';
import { PEOPLE } from './people/people.ts';
import { isCancelled, isOnCalendar, type Switches, type World } from './world.ts';

/** The strings behind the scenes, for tests. */
export class Control {
  readonly log = new RequestLog();
  readonly faults = new FaultScript();
  /** May be turned at any time. */
  readonly switches: Switches;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
    this.switches = world.switches;
  }

  /** What a person's calendar holds, as the API would show it; series as series, without deleted ones. */
  events(email: string): Resource[] {
    const viewer = personOf(email);
    const view = { viewer, zone: viewer.zone, url: this.#world.url };
    return this.#world.state.events
      .filter(event => isOnCalendar(event, viewer) && !isCancelled(event, viewer))
      .map(event => renderEvent(event, view));
  }

  /** Puts an event on a person's calendar without a request; `body` is what `events.insert` would take. */
  addEvent(email: string, body: Resource, options: Partial<WriteOptions> = {}): Resource {
    const viewer = personOf(email);
    const event = insertEvent(this.#world, viewer, body, { sendUpdates: 'none', withConference: true, ...options });
    return renderEvent(event, { viewer, zone: viewer.zone, url: this.#world.url });
  }

  /** A guest answers an invitation, as from their own calendar; the organizer gets an e-mail. */
  answer(email: string, id: string, { responseStatus, comment }: Omit<Attendee, 'email'>): Resource {
    const viewer = personOf(email);
    const event = findEvent(this.#world, viewer, id);
    if (!event) throw new TypeError(`${email} has no event ${id}`);
    const body = { attendeesOmitted: true, attendees: [{ email, responseStatus, ...(comment && { comment }) }] };
    const options = { sendUpdates: 'all', withConference: false, whole: false } as const;
    const answered = changeEvent(this.#world, viewer, event, body, options);
    return renderEvent(answered, { viewer, zone: viewer.zone, url: this.#world.url });
  }

  /** Empties every calendar, so that a test sees only what it put there. */
  clearEvents(): void {
    this.#world.state.events = [];
    this.#world.changed();
  }

  get outbox(): readonly Mail[] {
    return this.#world.state.outbox;
  }

  /** Tokens without the consent page, for tests that are not about signing in. */
  grant(email: string, scopes: string[]): { accessToken: string; refreshToken: string } {
    const grant = allow(this.#world, personOf(email).email, scopes);
    return {
      accessToken: issueAccessToken(this.#world, grant, scopes),
      refreshToken: issueRefreshToken(this.#world, grant, scopes),
    };
  }

  /** As when a person removes the app in their account: every token is dead. */
  revoke(email: string): void {
    const grant = findGrant(this.#world, email);
    if (grant) endGrant(this.#world, grant);
  }

  /** Access tokens end now; refresh tokens go on. */
  expireAccessTokens(email?: string): void {
    for (const grant of this.#world.state.grants) {
      if (email === undefined || grant.email === email) grant.accessTokens = [];
    }
    this.#world.changed();
  }

  /**
   * Goes through the consent pages as a person would, by their forms.
   * @param authorizationUrl  where the app sends its user
   * @param choice  who, and which scopes stay ticked (all of them by default); `cancel` for the other button
   * @returns  the app's callback URL with `code` or `error`
   */
  async consent(
    authorizationUrl: string,
    choice: { email?: string; scopes?: readonly string[]; cancel?: boolean } = {},
  ): Promise<string> {
    const { email = PEOPLE[0]?.email ?? '', scopes, cancel = false } = choice;
    const start = await fetch(authorizationUrl, { redirect: 'manual' });
    const chosen = start.headers.get('location') ?? linkFor(await start.text(), email);
    const consentUrl = new URL(chosen, this.#world.url);
    const consent = await fetch(consentUrl, { redirect: 'manual' });
    const silent = consent.headers.get('location');
    if (silent !== null) return silent;
    const offered = [...(await consent.text()).matchAll(/name="scope" value="([^"]+)"/g)].map(match => match[1] ?? '');
    const form = new URLSearchParams(consentUrl.searchParams);
    for (const scope of offered) if (!scopes || scopes.includes(scope)) form.append('scope', scope);
    form.set('decision', cancel ? 'cancel' : 'allow');
    const decided = await fetch(new URL(consentUrl.pathname, consentUrl), {
      method: 'POST',
      body: form,
      redirect: 'manual',
    });
    return decided.headers.get('location') ?? '';
  }
}

function personOf(email: string): Person {
  const person = findHolder(email);
  if (!person) throw new TypeError(`${email} is not one of the sandbox's people`);
  return person;
}

function linkFor(page: string, email: string): string {
  const links = [...page.matchAll(/href="([^"]+)"/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'));
  const link = links.find(each => new URLSearchParams(each.split('?')[1]).get('account') === email);
  if (!link) throw new Error('The sandbox refused the authorization request.');
  return link;
}
