/** What an answer or an address says about an error, as text in which the provider's codes stand; '' for none. */
export function errorInAddress(address: string): string {
  if (!URL.canParse(address)) return '';
  const { searchParams: query } = new URL(address);
  const google = query.get('authError');
  if (google !== null) return decodeAuthError(google);
  const parts = ['error', 'error_subcode', 'error_description'].map(name => query.get(name) ?? '');
  return parts.filter(Boolean).join(' ');
}

/**
 * Google puts the error into the address of its error page: a protocol buffer, as base64. Its texts can be read without
 * knowing its fields: the code first, then the words.
 */
function decodeAuthError(text: string): string {
  const bytes = Buffer.from(text.replaceAll(' ', '+'), 'base64').toString('utf8');
  return bytes.replace(/[^\x20-\x7e]+/g, ' ').trim();
}

/** Codes of RFC 6749 s.4.1.2.1, OpenID Connect Core s.3.1.2.6, RFC 8707 and of single providers. */
const CODES =
  /\b(invalid_(request|client|scope|target|grant|redirect_uri)|unauthorized_client|access_denied|unsupported_response_(type|mode)|(login|interaction|consent|account_selection)_required|redirect_uri_mismatch|(deleted|disabled)_client|org_internal|admin_policy_enforced|disallowed_useragent|request_not_supported|server_error|temporarily_unavailable)\b|AADSTS\d+|redirect[_ ]uri|client not found/i;

/** Whether a text names an error as authorization servers do, and not only as any website may. */
export const isCodeOfOAuth = (text: string): boolean => CODES.test(text);

/** A page that answers well must let somebody go on: '' when it does. In the words of the findings' signs. */
export function pageProblem({ headers, text }: { headers: Headers; text: string }): string {
  const type = headers.get('content-type') ?? 'text/html';
  if (!/html/i.test(type)) return `no page: ${type.split(';')[0]}`;
  return /<(form|input|button|a|script|iframe|meta[^>]+refresh)\b/i.test(text) ? '' : `no way on: ${visibleText(text)}`;
}

/** The error that Microsoft's sign-in page carries in its script while it answers with 200. */
export function errorInMicrosoftPage(page: string): string {
  return [...page.matchAll(/"(?:strServiceExceptionMessage|strMainMessage|sErrTxt)":"((?:[^"\\]|\\.)+)"/g)]
    .map(match => match[1] ?? '')
    .filter(text => text.includes('AADSTS'))
    .join(' ');
}

/** What a person reads on a page. */
export function visibleText(page: string): string {
  return page
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
