import { type Profile, placeToken } from '../../../auth/index.ts';
import { type Probe, probeCalendar } from '../../../calendar/index.ts';
import { type Check, judged, type Spot } from './check.ts';
import { providerOf, recognise } from './findings/index.ts';
import {
  askAccount,
  jsonFields,
  jsonObject,
  type ProviderAnswer,
  type Silence,
  shortened,
  withoutSecrets,
} from './request.ts';
import { troubleOf } from './trouble.ts';

/** What the APIs said to the calls that the bot makes; `account` is whose token it was. */
export type ApiCheck = { checks: Check[]; account?: string };

/** Without a token the calls are made with one that nobody gave: the right API asks for a better one. */
const MADE_UP = 'made-up-by-the-doctor';

/** Asks whose account it is, and for a calendar, its events and its settings, as the bot does. Nothing is written. */
export async function checkApi(profile: Profile, token: string | undefined, nowMs: number): Promise<ApiCheck> {
  const used = token ?? MADE_UP;
  const asked = { profile, token };
  const [answer, probes] = await Promise.all([
    askAccount(profile, used),
    probeCalendar(profile.apiUrl, placeToken(profile, used), nowMs),
  ]);
  const account = nameIn(answer, profile.account.field);
  return {
    checks: [accountCheck(asked, answer), ...calendarChecks(asked, probes)],
    ...(account !== undefined && { account }),
  };
}

type Asked = { profile: Profile; token: string | undefined };

function accountCheck(asked: Asked, answer: ProviderAnswer | Silence): Check {
  const { profile } = asked;
  const spot = spotAt(profile, 'account URL', { field: 'account.url', url: profile.account.url });
  const refusal = refusalCheck(asked, spot, answer);
  if (refusal) return refusal;
  const name = nameIn(answer, profile.account.field);
  if (name !== undefined) return { place: spot.place, result: 'ok', words: `answers for ${name}` };
  const fields = textFields(answer);
  return judged(spot, fields ? `no field: ${fields.join(', ') || 'none'}` : 'no json', answer.line);
}

function calendarChecks(asked: Asked, probes: readonly Probe[]): Check[] {
  const { profile, token } = asked;
  const spot = spotAt(profile, 'API', { field: 'apiUrl', url: profile.apiUrl });
  const checks = probes.flatMap(probe => ('fine' in probe && probe.fine ? [] : [probeCheck(asked, spot, probe)]));
  const problem = checks.find(({ result }) => result === 'wrong') ?? checks.find(({ result }) => result === 'note');
  if (problem) return [problem];
  const words = token === undefined ? ASKS_FOR_SIGN_IN : 'answers with the calendar, its events and its settings';
  return [{ place: spot.place, result: 'ok', words: checks.length > 0 ? ASKS_FOR_SIGN_IN : words }];
}

const ASKS_FOR_SIGN_IN = 'is there, and asks for a sign-in';

function probeCheck(asked: Asked, spot: Spot, probe: Exclude<Probe, { fine: true }>): Check {
  const line = `GET ${asked.profile.apiUrl.replace(/\/$/, '')}${probe.path}`;
  const answer = { line, ...probe };
  const refusal = refusalCheck(asked, spot, answer);
  if (OPTIONAL.includes(probe.path) && refusal?.found?.name === 'scope-missing') {
    return {
      place: spot.place,
      result: 'note',
      words: `${probe.path} may not be read, so the bot does without what people set there (time zone, week, clock).`,
    };
  }
  return refusal ?? judged(spot, `no calendar: ${'status' in answer ? answer.status : 0}`, line);
}

/** These only make answers nicer. */
const OPTIONAL: readonly string[] = ['/calendars/primary', '/users/me/settings'];

/** Undefined where the answer is a good one. */
function refusalCheck({ profile, token }: Asked, spot: Spot, answer: ProviderAnswer | Silence): Check | undefined {
  if ('silence' in answer) return judged(spot, troubleOf(answer, 'json') ?? '', `${answer.line} -> ${answer.silence}`);
  const { status, line } = answer;
  const text = withoutSecrets(answer.text, [token ?? '', profile.clientSecret]);
  const seen = `${line} -> ${status} ${shortened(text)}`;
  if (token === undefined && status === 401) return askedToSignIn(spot, answer);
  const trouble = troubleOf(answer, 'json');
  if (trouble !== undefined) return judged(spot, trouble, seen);
  if (status === 200) return undefined;
  if (token === undefined && (status === 400 || status === 403) && !recognise(spot.provider, spot.place, text)) {
    return askedToSignIn(spot, answer);
  }
  const isKnown = recognise(spot.provider, spot.place, text) !== undefined;
  return judged(spot, status === 401 && !isKnown ? `token refused: ${status}` : text, seen);
}

/** Any web page may be behind a login of its own; an API says so by a header or in JSON. */
function askedToSignIn({ place, address }: Spot, answer: ProviderAnswer): Check {
  const isApi = answer.headers.has('www-authenticate') || troubleOf(answer, 'json') === undefined;
  if (isApi) return { place, result: 'ok', words: ASKS_FOR_SIGN_IN };
  const words = `\`${address?.field}\` asks for a sign-in with a web page: is that the API?`;
  return { place, result: 'note', words, seen: `${answer.line} -> ${answer.status}` };
}

const spotAt = (profile: Profile, place: Spot['place'], address: { field: string; url: string }): Spot => ({
  ...{ provider: providerOf(profile), place, address },
});

function nameIn(answer: ProviderAnswer | Silence, field: string): string | undefined {
  if ('silence' in answer || answer.status !== 200) return undefined;
  const value = jsonFields(answer.text)[field];
  return typeof value === 'string' ? value : undefined;
}

/** The names of an object's text fields; undefined for an answer that is not an object in JSON. */
function textFields(answer: ProviderAnswer | Silence): string[] | undefined {
  const fields = 'silence' in answer ? undefined : jsonObject(answer.text);
  return fields && Object.keys(fields).filter(name => typeof fields[name] === 'string');
}
