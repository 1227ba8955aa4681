import { Agent, request } from 'node:http';

export type Load = { turns: number; turnsPerSecond: number; p50Ms: number; p99Ms: number; failures: number };

/** What a conversation says as its message number `index`. */
export type Script = (index: number) => string;

/**
 * Talks to a bot from `speakers` conversations at once. Each waits for its answer (`deliveryMode: expectReplies`) before
 * its next message. With several addresses, a conversation uses them in turns.
 */
export async function talk(
  urls: readonly string[],
  script: Script,
  options: { speakers: number; seconds: number },
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: options.speakers });
  const times: number[] = [];
  let failures = 0;
  const end = performance.now() + options.seconds * 1000;
  const speak = async (speaker: number): Promise<void> => {
    for (let index = 0; performance.now() < end; index++) {
      const begun = performance.now();
      const url = urls[index % urls.length] ?? '';
      const answer = await say(agent, url, { speaker, text: script(index) });
      if (!answer.includes('"activities"') || answer.includes('"activities":[]')) failures++;
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: options.speakers }, (_, speaker) => speak(speaker)));
  agent.destroy();
  const sorted = Float64Array.from(times).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    turns: times.length,
    turnsPerSecond: times.length / options.seconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    failures,
  };
}

let messages = 0;

/** Says something to a bot as speaker number `speaker`; resolves to the body of the response. */
export const say = (agent: Agent, url: string, message: { speaker: number; text: string }): Promise<string> =>
  post(agent, `${url}/api/messages`, activity(message));

/** A message as a channel sends it; no two have the same id. */
function activity({ speaker, text }: { speaker: number; text: string }): string {
  return JSON.stringify({
    type: 'message',
    id: `message-${++messages}`,
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
