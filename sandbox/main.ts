import { parseArgs } from 'node:util';
import { type Sandbox, startSandbox } from './index.ts';

/** `npm run sandbox -- --port 8787 --file data/sandbox.json` */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' }, file: { type: 'string' } } });
  const sandbox = await startSandbox({ port: Number(values.port), ...(values.file && { file: values.file }) });
  console.log(welcome(sandbox, values.file ?? 'memory'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
}

function welcome({ url, people, client }: Sandbox, place: string): string {
  const rows = people.map(({ name, email, zone }) => `  ${name.padEnd(12)} ${email.padEnd(26)} ${zone}`);
  return `Listening on ${url}

A small Google for trying things: made-up people, on this computer only.

People (no passwords):
${rows.join('\n')}

Client id      ${client.clientId}
Client secret  ${client.clientSecret}
Sign-in        ${url}/o/oauth2/v2/auth
Calendar API   ${url}/calendar/v3
Calendars      ${url}/
Invitations    ${url}/outbox
Kept in        ${place}`;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
