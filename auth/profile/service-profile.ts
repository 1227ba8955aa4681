import { z } from 'zod';
import type { PlacedToken } from '../provider/place-token.ts';
import { commonFields, type Profile, url } from './profile.ts';

const keyField = (what: string) =>
  z
    .strictObject({
      name: z
        .string()
        .regex(/^[\w-]+$/, 'must be the name of a header or parameter')
        .describe(`The name of the ${what}`),
      value: z.string().min(1).max(2_000).describe('The setting that holds the key, in $ and braces; never the key'),
    })
    .optional()
    .describe(`The ${what} that carries the key`);

const serviceFields = {
  ...commonFields,
  apiUrl: url.describe('The base URL of the service; the `path` of an action is appended to it'),
};

/** A service that expects a key of the bot in each request. */
export const apiKeySchema = z.strictObject({
  ...serviceFields,
  type: z.literal('api-key').describe('A service that asks for a key'),
  header: keyField('header'),
  query: keyField('query parameter'),
});

/** A service that expects no credential. */
export const openSchema = z.strictObject({
  ...serviceFields,
  type: z.literal('none').describe('A service that asks for nothing'),
});

export type ApiKeyFile = z.output<typeof apiKeySchema>;
export type ServiceFile = ApiKeyFile | z.output<typeof openSchema>;

/** A service ready for use. It has no sign-in and serves everybody in its audience. Contains the key, so never log it. */
export type ServiceProfile = Pick<Profile, 'name' | 'title' | 'apiUrl' | 'audience' | 'access' | 'enabled'> & {
  credential: PlacedToken;
};

/** @param file  with its settings filled in */
export function toService({ type: _, ...file }: ServiceFile): ServiceProfile {
  const { header, query, ...common } = { header: undefined, query: undefined, ...file };
  return {
    ...common,
    credential: {
      headers: header ? { [header.name.toLowerCase()]: header.value } : {},
      params: query ? { [query.name]: query.value } : {},
    },
  };
}
