import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BotError, systemCode } from '../../core/errors.ts';

/** The used fields of the JSON file that Google's console offers for a client. */
const fileSchema = z.object({
  web: z.object({
    client_id: z.string().min(1),
    client_secret: z.string().min(1).optional(),
    redirect_uris: z.array(z.string()).default([]),
    auth_uri: z.url().optional(),
  }),
});

/** A client as its JSON file describes it. `signInHost` is Google's if the file names none. */
type ClientFile = {
  clientId: string;
  clientSecret: string;
  redirectUris: readonly string[];
  signInHost: string;
};

const GOOGLES_HOST = 'accounts.google.com';

const CREATE = 'In the Google Cloud console: Google Auth Platform > Clients > Create client > Web application';

/** Reads the file. @throws BotError "settings/invalid" that says what to do and contains nothing from the file */
export function readClientFile(path: string): ClientFile {
  const json = readJson(path);
  if (typeof json === 'object' && json !== null && 'installed' in json) {
    throw invalid(
      `${path} belongs to a client for desktop apps, but this bot is a web application. ${CREATE} (docs/google.md#client).`,
    );
  }
  const { data } = fileSchema.safeParse(json);
  if (!data)
    throw invalid(`${path} is not the JSON file of a web client from Google's console. ${CREATE}, then Download JSON.`);
  const { client_id, client_secret, redirect_uris, auth_uri } = data.web;
  if (client_secret === undefined) {
    throw invalid(
      `${path} contains no client secret; Google shows a secret only when it is created. In the console: Clients > this client > ` +
        'Add secret > Download JSON (docs/google.md#id-and-secret).',
    );
  }
  const signInHost = auth_uri === undefined ? GOOGLES_HOST : new URL(auth_uri).host;
  return { clientId: client_id, clientSecret: client_secret, redirectUris: redirect_uris, signInHost };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw invalid(`${path} is not JSON.`);
    throw invalid(`${path} cannot be read (${systemCode(error)}).`);
  }
}

const invalid = (message: string): BotError => new BotError('settings/invalid', message);
