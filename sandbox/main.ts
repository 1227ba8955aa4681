import { parseArgs } from 'node:util';
import { startSandbox } from './index.ts';

/** `npm run sandbox -- --port 8787 --file data/sandbox.json` */
const { values } = parseArgs({ options: { port: { type: 'string', default: '8787' }, file: { type: 'string' } } });

const sandbox = await startSandbox({ port: Number(values.port), ...(values.file && { file: values.file }) });
const people = sandbox.people.map(({ name, email, zone }) => `  ${name.padEnd(12)} ${email.padEnd(26)} ${zone}`);

console.log(`Listening on ${sandbox.url}

A small Google for trying things: made-up people, on this computer only.

People (no passwords):
${people.join('\n')}

Client id      ${sandbox.client.clientId}
Client secret  ${sandbox.client.clientSecret}
Sign-in        ${sandbox.url}/o/oauth2/v2/auth
Calendar API   ${sandbox.url}/calendar/v3
Calendars      ${sandbox.url}/
Invitations    ${sandbox.url}/outbox
Kept in        ${values.file ?? 'memory'}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void sandbox.close());
