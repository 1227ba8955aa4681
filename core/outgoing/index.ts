export { closeDefaultClients, guardedAgents } from './agents.ts';
export { type Answer, createAsk } from './ask.ts';
export { ANSWER_BYTES, CALENDAR_BYTES, type Destination, fileDestination, originsOf } from './destination.ts';
export { createFetch, type Fetch, headersOf, type Init } from './fetch.ts';
export { reasonOf } from './refusals.ts';
