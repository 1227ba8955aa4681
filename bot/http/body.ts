import type { IncomingMessage } from 'node:http';
import { Channels } from 'botbuilder-core';
import { z } from 'zod';
import { memoizeShortText } from '../../core/known/memoize-short-text.ts';
import { HttpRefusal } from './refusal.ts';

type BodyLimits = { maxBytes: number; deadlineMs: number };

const LIMITS: BodyLimits = { maxBytes: 256 * 1024, deadlineMs: 10_000 };
const MAX_DEPTH = 32;
/** How much of an oversized body is read and discarded, so a well-behaved client gets to read the response. */
const DISCARD_BYTES = 4 * 1024 * 1024;
const DISCARD_MS = 1_000;

/** Reads the JSON body of a request and checks that it is safe to traverse. @throws HttpRefusal 400, 408, 413 or 415 */
export async function readJson(request: IncomingMessage, limits: BodyLimits = LIMITS): Promise<unknown> {
  const { 'content-encoding': encoding = 'identity', 'content-type': type = '' } = request.headers;
  // Compressed bodies are refused: a small request could become huge, and restify's reader would crash the process.
  if (encoding.toLowerCase() !== 'identity') throw new HttpRefusal(415, { closes: true });
  const text = await readText(request, limits);
  if (type.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') throw new HttpRefusal(415);
  const value = parse(text);
  if (!isTame(value, MAX_DEPTH)) throw new HttpRefusal(400);
  return value;
}

/** True if the headers of a request announce a body. */
export const hasBody = ({ headers }: IncomingMessage): boolean =>
  Number(headers['content-length'] ?? 0) > 0 || headers['transfer-encoding'] !== undefined;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400);
  }
}

/** True if a value is not nested too deeply to traverse, and has no key that changes a prototype. */
function isTame(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every(part => isTame(part, levels - 1));
}

function readText(request: IncomingMessage, { maxBytes, deadlineMs }: BodyLimits): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (refusal: HttpRefusal | undefined): void => {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('close', onClose).off('error', onClose);
      if (refusal) reject(refusal);
      else resolve(Buffer.concat(chunks, size).toString('utf8'));
    };
    const tooLong = (): void => end(new HttpRefusal(413, { closes: true }));
    const onData = (chunk: Buffer): void => {
      const wasWithin = size <= maxBytes;
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
      else if (size > maxBytes + DISCARD_BYTES) tooLong();
      else if (wasWithin) {
        clearTimeout(timer);
        timer = setTimeout(tooLong, DISCARD_MS);
      }
    };
    const onEnd = (): void => (size > maxBytes ? tooLong() : end(undefined));
    const onClose = (): void => end(new HttpRefusal(400, { closes: true }));
    let timer = setTimeout(() => end(new HttpRefusal(408, { closes: true })), deadlineMs);
    if (Number(request.headers['content-length']) > maxBytes + DISCARD_BYTES) return tooLong();
    request.on('data', onData).on('end', onEnd).on('close', onClose).on('error', onClose);
  });
}

const text = z.string().max(1_000);
const account = z.looseObject({ id: text, name: text.nullish(), aadObjectId: text.nullish() });
const entity = z
  .looseObject({ type: z.string(), mentioned: z.looseObject({ id: text }).optional() })
  .refine(({ type, mentioned }) => mentioned !== undefined || type.toLowerCase() !== 'mention');

/**
 * The channels that can send. An unknown id would create a new identity. `acs` (Azure Communication Services) and `agents`
 * (the Microsoft 365 Agents SDK) are newer than the SDK's list, which includes the Emulator.
 */
const CHANNELS = [...Object.values(Channels), 'acs', 'agents'];

const httpUrl = z.url({ protocol: /^https?$/ });
const isHttpUrl = memoizeShortText(text => httpUrl.safeParse(text).data === text);

/** The fields of an activity that the SDK and the bot rely on. All others are passed through unchecked. */
const activity = z.looseObject({
  type: text.min(1),
  id: text.nullish(),
  channelId: z.enum(CHANNELS),
  serviceUrl: z.string().refine(isHttpUrl),
  conversation: z.looseObject({ id: text.min(1), tenantId: text.nullish() }),
  from: account,
  recipient: account.optional(),
  text: z.string().nullish(),
  name: text.nullish(),
  locale: text.nullish(),
  localTimezone: text.nullish(),
  deliveryMode: text.nullish(),
  replyToId: text.nullish(),
  timestamp: z.iso.datetime({ offset: true, local: true }).nullish(),
  localTimestamp: z.iso.datetime({ offset: true, local: true }).nullish(),
  expiration: z.iso.datetime({ offset: true, local: true }).nullish(),
  channelData: z.looseObject({}).nullish(),
  entities: z.array(entity).max(100).optional(),
  membersAdded: z.array(account).max(1_000).optional(),
  membersRemoved: z.array(account).max(1_000).optional(),
});

/** An activity whose fields were checked. Dates are still text. */
export type CheckedActivity = z.output<typeof activity>;

/** @throws HttpRefusal 400 for an activity that the SDK could not handle */
export function checkActivity(value: unknown): CheckedActivity {
  const checked = activity.safeParse(value);
  if (!checked.success) throw new HttpRefusal(400);
  return checked.data;
}
