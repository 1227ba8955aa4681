export { createHttpServer, type HttpServer, type Route, type Upgrade } from '../http/server.ts';
export { type Channels, createChannels } from './channels.ts';
export type { BotApp } from './outgoing/app-token.ts';
export type { TurnHandler } from './turns/turns.ts';
