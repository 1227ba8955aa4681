export { codesWithin, typedCode } from './any-step/codes.ts';
export { checkAnswers } from './check-answers.ts';
export { type Context, type ProfileFacts, profilesIn, writersWith } from './context.ts';
export type { World } from './engine/effects.ts';
export type { SignInEnds } from './engine/event.ts';
export type { Input } from './engine/input.ts';
export { runTurn, type TurnResult } from './engine/run-turn.ts';
export { type ConversationState, dialogOf, freshState, waitsForSignIn } from './engine/state.ts';
export { migrated, type StateOfFormat2 } from './engine/stored-state.ts';
export { isPlainAnswer } from './in-groups/plain-answer.ts';
export { isPrivate } from './in-groups/privacy.ts';
export { readReasons, type Understood, understood } from './meaning/understood.ts';
export { UNDO_MS } from './memory/last-write.ts';
export type { Learnt } from './memory/learnt.ts';
export type { LastWrite } from './memory/write-record.ts';
export type { Missed } from './missed/missed.ts';
export { drawn, type Picture } from './pictures/picture.ts';
export type { Access, InvitedNeed, Need, SignIn } from './ports.ts';
export { startsByWords } from './prompts/buttons.ts';
export type { Button, ButtonValue, Say, Wrote } from './prompts/message.ts';
export { botButton, botSay, whenSaid } from './prompts/say.ts';
export { progressOf } from './run/batch/progress.ts';
export { exampleService } from './services/example-service.ts';
export { goodTexts, heldActions, type LoadedActions, loadActions, noDeclaredActions } from './services/load-actions.ts';
export { spanView } from './slots/times/when.ts';
export { faultsToShow } from './templates/check/faults-to-show.ts';
export { translatedInto } from './templates/files/folder.ts';
export type { PageTextName } from './templates/files/page-texts.ts';
export { BASE, baseIn, baseOf, copyOf, withBase } from './templates/folders/base.ts';
export { ORIGINAL, originalOf } from './templates/folders/file-names.ts';
export { misnamedFiles } from './templates/folders/misnamed-files.ts';
export { outdatedTexts } from './templates/folders/outdated-texts.ts';
export { type Folders, type RawFile, type RawFiles, readFiles } from './templates/folders/raw-files.ts';
export { withoutEscapes } from './templates/liquid/escape.ts';
export {
  type Loaded,
  loadLanguages,
  loadTemplates,
  type TemplateLoadOptions,
  type TemplateSets,
} from './templates/load.ts';
export { type HeldFile, ServedFiles } from './templates/serving/served-files.ts';
export { type TemplateWatch, watchTemplates } from './templates/serving/watch.ts';
export type { TemplateSet } from './templates/template.ts';
export type { Verdicts } from './templates/verdicts.ts';
export { USUAL_HOURS, type WorkingHours } from './working-hours.ts';
