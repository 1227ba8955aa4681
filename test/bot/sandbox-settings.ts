import type { Sandbox } from '../../sandbox/index.ts';

/** The settings of a bot that uses a separate sandbox. */
export const sandboxSettings = ({ url, client }: Sandbox) => ({
  AUTH_PROFILES_DIR: 'sandbox/auth-profiles',
  SANDBOX_URL: url,
  SANDBOX_CLIENT_ID: client.clientId,
  SANDBOX_CLIENT_SECRET: client.clientSecret,
});
