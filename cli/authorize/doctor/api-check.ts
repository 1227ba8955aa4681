import { type Profile, placeToken } from '../../../auth/index.ts';
import { type Probe, probeCalendar } from '../../../calendar/index.ts';
import { answerSign } from './answer-sign.ts';
import { type Check, type CheckTarget, findingCheck } from './check.ts';
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

/** The checks of the calls that the bot makes. `account` is the account that the token belongs to. */
type ApiCheck = { checks: Check[]; account?: string };

/** Used if there is no token. The right API then asks for a valid one. */
const MADE_UP = 'made-up-by-the-doctor';

/** Reads the account, its calendar, events and settings, as the bot does. Writes nothing. */
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
  const target = targetAt(profile, 'account URL', { field: 'account.url', url: profile.account.url });
  const refusal = refusalCheck(asked, target, answer);
  if (refusal) return refusal;
  const name = nameIn(answer, profile.account.field);
  if (name !== undefined) return { place: target.place, result: 'ok', words: `answers for ${name}` };
  const fields = textFields(answer);
  return findingCheck(target, fields ? `no field: ${fields.join(', ') || 'none'}` : 'no json', answer.line);
}

function calendarChecks(asked: Asked, probes: readonly Probe[]): Check[] {
  const { profile, token } = asked;
  const target = targetAt(profile, 'API', { field: 'apiUrl', url: profile.apiUrl });
  const checks = probes.flatMap(probe => ('fine' in probe && probe.fine ? [] : [probeCheck(asked, target, probe)]));
  const problem = checks.find(({ result }) => result === 'wrong') ?? checks.find(({ result }) => result === 'note');
  if (problem) return [problem];
  const words = token === undefined ? ASKS_FOR_SIGN_IN : 'returns the calendar, its events and its settings';
  return [{ place: target.place, result: 'ok', words: checks.length > 0 ? ASKS_FOR_SIGN_IN : words }];
}

const ASKS_FOR_SIGN_IN = 'exists and requires a sign-in';

function probeCheck(asked: Asked, target: CheckTarget, probe: Exclude<Probe, { fine: true }>): Check {
  const line = `GET ${asked.profile.apiUrl.replace(/\/$/, '')}${probe.path}`;
  const answer = { line, ...probe };
  const refusal = refusalCheck(asked, target, answer);
  if (OPTIONAL.includes(probe.path) && refusal?.found?.name === 'scope-missing') {
    return {
      place: target.place,
      result: 'note',
      words: `${probe.path} cannot be read, so the bot does not know the settings there (time zone, week, clock).`,
    };
  }
  return refusal ?? findingCheck(target, `no calendar: ${'status' in answer ? answer.status : 0}`, line);
}

/** The bot can do without these. */
const OPTIONAL: readonly string[] = ['/calendars/primary', '/users/me/settings'];

/** Returns undefined for a good answer. */
function refusalCheck(
  { profile, token }: Asked,
  target: CheckTarget,
  answer: ProviderAnswer | Silence,
): Check | undefined {
  if ('silence' in answer)
    return findingCheck(target, answerSign(answer, 'json') ?? '', `${answer.line} -> ${answer.silence}`);
  const { status, line } = answer;
  const text = withoutSecrets(answer.text, [token ?? '', profile.clientSecret]);
  const seen = `${line} -> ${status} ${shortened(text)}`;
  if (token === undefined && status === 401) return askedToSignIn(target, answer);
  const trouble = answerSign(answer, 'json');
  if (trouble !== undefined) return findingCheck(target, trouble, seen);
  if (status === 200) return undefined;
  if (token === undefined && (status === 400 || status === 403) && !recognise(target.provider, target.place, text)) {
    return askedToSignIn(target, answer);
  }
  const isKnown = recognise(target.provider, target.place, text) !== undefined;
  return findingCheck(target, status === 401 && !isKnown ? `token refused: ${status}` : text, seen);
}

/** Any web page may require a login. An API says so with a header or in JSON. */
function askedToSignIn({ place, address }: CheckTarget, answer: ProviderAnswer): Check {
  const isApi = answer.headers.has('www-authenticate') || answerSign(answer, 'json') === undefined;
  if (isApi) return { place, result: 'ok', words: ASKS_FOR_SIGN_IN };
  const words = `\`${address?.field}\` asks for a sign-in with a web page. Is that really the API?`;
  return { place, result: 'note', words, seen: `${answer.line} -> ${answer.status}` };
}

const targetAt = (
  profile: Profile,
  place: CheckTarget['place'],
  address: { field: string; url: string },
): CheckTarget => ({
  ...{ provider: providerOf(profile), place, address },
});

function nameIn(answer: ProviderAnswer | Silence, field: string): string | undefined {
  if ('silence' in answer || answer.status !== 200) return undefined;
  const value = jsonFields(answer.text)[field];
  return typeof value === 'string' ? value : undefined;
}

/** The names of the text fields in an answer; undefined if it is not a JSON object. */
function textFields(answer: ProviderAnswer | Silence): string[] | undefined {
  const fields = 'silence' in answer ? undefined : jsonObject(answer.text);
  return fields && Object.keys(fields).filter(name => typeof fields[name] === 'string');
}
