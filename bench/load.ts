import { Agent, request } from 'node:http';

export type Load = { turnsPerSecond: number; p50Ms: number; p99Ms: number; failures: number };

/** What one conversation says, message after message, for ever. */
export type Script = (index: number) => string;

/**
 * Talks to a bot from `speakers` conversations at once, each waiting for its answer (`deliveryMode: expectReplies`)
 * before it goes on.
 */
export async function talk(url: string, script: Script, options: { speakers: number; seconds: number }): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.speakers });
  const times: number[] = [];
  let failures = 0;
  const end = performance.now() + options.seconds * 1000;
  const speak = async (speaker: number): Promise<void> => {
    for (let index = 0; performance.now() < end; index++) {
      const begun = performance.now();
      const answer = await post(agent, `${url}/api/messages`, activity(speaker, index, script(index)));
      if (!answer.includes('"activities"') || answer.includes('"activities":[]')) failures++;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: options.speakers }, (_, speaker) => speak(speaker)));
  agent.destroy();
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { turnsPerSecond: times.length / options.seconds, p50Ms: at(0.5), p99Ms: at(0.99), failures };
}

let runs = 0;
const run = (): number => ++runs;

/** A message as a channel sends it; ids are never used twice. */
function activity(speaker: number, index: number, text: string): string {
  return JSON.stringify({
    type: 'message',
    id: `${run()}-${speaker}-${index}`,
    channelId: 'emulator',
    serviceUrl: 'http://127.0.0.1:9/',
    deliveryMode: 'expectReplies',
    conversation: { id: `conversation-${speaker}` },
    from: { id: `user-${speaker}`, name: 'Speaker' },
    recipient: { id: 'bot', name: 'Bot' },
    locale: 'en-GB',
    localTimezone: 'Europe/London',
    text,
  });
}

function post(agent: Agent, url: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method: 'POST', headers }, response => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
