/**
 * Node's HTTP module. An `import` would read each of its exports, and reading `WebSocket` loads the whole of Node's fetch,
 * which takes 5 % of the start and is not used before the first outgoing request.
 */
export const http = process.getBuiltinModule('node:http');
