import { type Answer, json } from './message.ts';

type Extra = {
  domain?: 'global' | 'calendar' | 'usageLimits';
  location?: string;
  locationType?: 'parameter' | 'header';
  /** google.rpc.Code as newer answers name it. */
  status?: string;
  /** The message of the inner entry where it differs from the outer one. */
  inner?: string;
  details?: unknown[];
  headers?: Record<string, string>;
};

/** A refusal of the Calendar API in the shape of Google's answers. */
export class GoogleError extends Error {
  readonly httpStatus: number;
  readonly reason: string;
  readonly extra: Extra;

  constructor(httpStatus: number, reason: string, message: string, extra: Extra = {}) {
    super(message);
    this.httpStatus = httpStatus;
    this.reason = reason;
    this.extra = extra;
  }

  get body(): unknown {
    const { domain = 'global', location, locationType, status, inner = this.message, details } = this.extra;
    const place = location === undefined ? {} : { location, locationType };
    return {
      error: {
        code: this.httpStatus,
        message: this.message,
        errors: [{ message: inner, domain, reason: this.reason, ...place }],
        ...(status && { status }),
        ...(details && { details }),
      },
    };
  }

  get answer(): Answer {
    return json(this.httpStatus, this.body, this.extra.headers);
  }
}

export const notFound = (): GoogleError => new GoogleError(404, 'notFound', 'Not Found');

export const badRequest = (): GoogleError => new GoogleError(400, 'badRequest', 'Bad Request');

/** A field of the body that does not do. */
export const invalid = (message: string): GoogleError => new GoogleError(400, 'invalid', message);

export const required = (message: string): GoogleError => new GoogleError(400, 'required', message);

/** A query parameter that does not do. */
export function invalidParameter(name: string, message: string, reason = 'invalidParameter'): GoogleError {
  return new GoogleError(400, reason, message, { location: name, locationType: 'parameter' });
}

export function timeRangeEmpty(): GoogleError {
  return new GoogleError(400, 'timeRangeEmpty', 'The specified time range is empty.', {
    domain: 'calendar',
    location: 'timeMax',
    locationType: 'parameter',
  });
}

/** No token, or one that is unknown, expired or revoked. */
export function invalidCredentials(): GoogleError {
  const message =
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid ' +
    'authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.';
  return new GoogleError(401, 'authError', message, {
    inner: 'Invalid Credentials',
    location: 'Authorization',
    locationType: 'header',
    status: 'UNAUTHENTICATED',
    headers: { 'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"' },
  });
}

/** The token's scopes do not reach; `method` is Google's name such as "calendar.v3.Events.List". */
export function insufficientScopes(method: string, scopes: readonly string[]): GoogleError {
  const challenge = `Bearer realm="https://accounts.google.com/", error="insufficient_scope", scope="${scopes.join(' ')}"`;
  return new GoogleError(403, 'insufficientPermissions', 'Request had insufficient authentication scopes.', {
    inner: 'Insufficient Permission',
    status: 'PERMISSION_DENIED',
    details: [
      {
        '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
        reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
        domain: 'googleapis.com',
        metadata: { service: 'calendar-json.googleapis.com', method },
      },
    ],
    headers: { 'www-authenticate': challenge },
  });
}
