export type { Context } from './context.ts';
export type { Access, Calendar, Need, SignIn } from './ports.ts';
export type { Button, ButtonValue, Say } from './say.ts';
export { createSlotTypes, type SlotTypes } from './slots/index.ts';
export { type ConversationState, freshState } from './state.ts';
export { type Loaded, loadTemplates } from './templates/load.ts';
export type { TemplateSet } from './templates/template.ts';
export { type TemplateWatch, watchTemplates } from './templates/watch.ts';
export { type Input, runTurn, type TurnResult, type World } from './turn.ts';
