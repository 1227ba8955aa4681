/** The code of an error of Node's own ("ENOENT", "EADDRINUSE"); '' for any other error. */
export const systemErrorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
