import { type Answer, redirect } from '../http/message.ts';
import type { Call, Route } from '../http/route.ts';
import { accountPage, consentPage, refusalPage } from '../pages/consent.ts';
import { findPerson } from '../people/people.ts';
import type { World } from '../world.ts';
import { type Asked, Refusal, readRequest } from './authorization-request.ts';
import { allow, findGrant, secret } from './grants.ts';
import { meaningOf } from './scopes.ts';

/** A code that was handed out, waiting to be exchanged once. */
export type Code = { asked: Asked; email: string; scopes: string[]; withRefreshToken: boolean; expiresAtMs: number };

/** Open consent pages and codes; they live as long as the process. */
export type Pending = { asked: Map<string, Asked>; codes: Map<string, Code> };

const CODE_MS = 10 * 60 * 1000;
const AUTHORIZE_PATH = '/o/oauth2/v2/auth';
const CONSENT_PATH = '/o/oauth2/v2/consent';

/** The authorization endpoint: choose an account, see what is asked for, allow all or part of it, or cancel. */
export function authorizeRoutes(pending: Pending): Route[] {
  const show = async (call: Call, handle: (call: Call) => Answer): Promise<Answer> => {
    try {
      return handle(call);
    } catch (error) {
      if (error instanceof Refusal) return refusalPage(error.status, error.code, error.message);
      throw error;
    }
  };
  return [
    {
      name: 'oauth.authorize',
      method: 'GET',
      path: AUTHORIZE_PATH,
      handle: call => show(call, c => begin(c, pending)),
    },
    { name: 'oauth.consent', method: 'GET', path: CONSENT_PATH, handle: call => show(call, c => ask(c, pending)) },
    { name: 'oauth.decide', method: 'POST', path: CONSENT_PATH, handle: call => show(call, c => decide(c, pending)) },
  ];
}

function begin({ request }: Call, pending: Pending): Answer {
  const asked = readRequest(request.query);
  const id = secret();
  pending.asked.set(id, asked);
  const hinted = asked.hint === undefined ? undefined : findPerson(asked.hint);
  const link = (email: string) => `${CONSENT_PATH}?${new URLSearchParams({ request: id, account: email })}`;
  return hinted ? redirect(link(hinted.email)) : accountPage(hostOf(asked), link);
}

function ask({ world, request }: Call, pending: Pending): Answer {
  const { asked, id, person } = openRequest(request.query, pending);
  const known = findGrant(world, person.email)?.scopes ?? [];
  // Google asks again only for what is new, unless prompt=consent.
  if (!asked.forceConsent && asked.scopes.every(scope => known.includes(scope))) {
    return finish(world, pending, { id, asked, email: person.email, scopes: asked.scopes });
  }
  const scopes = asked.scopes.map(scope => ({ scope, meaning: meaningOf(scope) ?? scope }));
  return consentPage({
    action: CONSENT_PATH,
    id,
    person,
    app: hostOf(asked),
    scopes,
    formTarget: new URL(asked.redirectUri).origin,
  });
}

function decide({ world, request }: Call, pending: Pending): Answer {
  const form = new URLSearchParams(request.body);
  const { asked, id, person } = openRequest(form, pending);
  const chosen = form.getAll('scope').filter(scope => asked.scopes.includes(scope));
  if (form.get('decision') !== 'allow') {
    pending.asked.delete(id);
    return redirect(
      withParameters(asked.redirectUri, { error: 'access_denied', state: asked.state, ...issuer(world) }),
    );
  }
  return finish(world, pending, { id, asked, email: person.email, scopes: chosen });
}

function finish(
  world: World,
  pending: Pending,
  decision: { id: string; asked: Asked; email: string; scopes: string[] },
): Answer {
  const { id, asked, email, scopes } = decision;
  pending.asked.delete(id);
  if (scopes.length === 0) {
    return redirect(
      withParameters(asked.redirectUri, { error: 'access_denied', state: asked.state, ...issuer(world) }),
    );
  }
  const first = findGrant(world, email) === undefined;
  allow(world, email, scopes);
  const code = `4/0Asandbox-${secret()}`;
  pending.codes.set(code, {
    asked,
    email,
    scopes,
    withRefreshToken: asked.offline && (first || asked.forceConsent),
    expiresAtMs: world.clock() + CODE_MS,
  });
  const parameters = { state: asked.state, code, scope: scopes.join(' '), ...issuer(world) };
  return redirect(withParameters(asked.redirectUri, parameters));
}

/** RFC 9207; Google sends it without declaring so. */
function issuer({ url, switches }: World): { iss?: string } {
  return switches.sendIssuer ? { iss: url } : {};
}

function openRequest(parameters: URLSearchParams, pending: Pending) {
  const id = parameters.get('request') ?? '';
  const asked = pending.asked.get(id);
  const person = findPerson(parameters.get('account') ?? '');
  if (!asked || !person)
    throw new Refusal(400, 'invalid_request', 'This sign-in has ended. Go back to the app and start again.');
  return { asked, id, person };
}

function hostOf({ redirectUri }: Asked): string {
  return new URL(redirectUri).host;
}

function withParameters(uri: string, parameters: Record<string, string | undefined>): string {
  const url = new URL(uri);
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined) url.searchParams.set(name, value);
  return url.href;
}
