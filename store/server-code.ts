/**
 * The code of what a server or the system refused: SQLSTATE of PostgreSQL, "ECONNREFUSED", and of Redis the first word of
 * its answer, since its protocol has no other place for it; "" for none.
 * @see https://redis.io/docs/latest/develop/reference/protocol-spec/#simple-errors
 */
export function serverCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error) return String(error.code);
  return /^[A-Z]+(?= |$)/.exec(error.message)?.[0] ?? '';
}
