export type { Control } from './control.ts';
export type { Fault, Trouble } from './http/faults.ts';
export type { LoggedRequest } from './http/request-log.ts';
export type { Mail, Person } from './model.ts';
export { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts';
export type { Switches } from './world.ts';
