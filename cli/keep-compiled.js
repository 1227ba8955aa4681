import { enableCompileCache } from 'node:module';

// Loaded before a command, so that its files are compiled once and not at each start. JavaScript, as bot/launch.js.
enableCompileCache();
