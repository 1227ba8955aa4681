export type { BotApp } from './azure.ts';
export { type Channels, createChannels } from './channels.ts';
export type { Pause } from './connector-http.ts';
export { createHttpServer, type HttpServer, type Route, type Upgrade } from './server.ts';
export type { TurnHandler } from './turns.ts';
