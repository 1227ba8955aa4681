import {
  type ConversationState,
  type Dialog,
  type DialogPending,
  freshState,
  isDialogQuestion,
  isRetried,
  NOTHING,
  type Pending,
} from './state.ts';

/** The previous format: a dialog with its step in `active`, and a question of the bot's own next to it. */
export type StateOfFormat2 = Omit<ConversationState, 'format' | 'pending' | 'held'> & {
  format: 2;
  active?: DialogOfFormat2;
  held?: DialogOfFormat2[];
  question?: QuestionOfFormat2;
};

type DialogOfFormat2 = Dialog & { step: StepOfFormat2 };

type OwnStep<P> = P extends { dialog: Dialog } ? Omit<P, 'dialog'> : never;
type StepOfFormat2 =
  | OwnStep<DialogPending>
  | { at: 'way-out'; back: StepOfFormat2 }
  | { at: 'interrupted'; back: StepOfFormat2; text: string; template: string };

type AsAbout<P> = P extends { at: infer A } ? Omit<P, 'at' | 'back'> & { about: A } : never;
type QuestionOfFormat2 =
  | AsAbout<Extract<Pending, { at: 'template' | 'zone' }>>
  | (Omit<AsAbout<Extract<Pending, { at: 'day' }>>, 'about'> & { about: 'way' })
  | (Omit<AsAbout<Extract<Pending, { at: 'offer' }>>, 'about'> & { about: 'begin' });

/**
 * A stored state in today's format.
 * @returns a fresh state if the stored format is unknown
 */
export function migrated(stored: ConversationState | StateOfFormat2 | { format: number }): ConversationState {
  if (isToday(stored)) return stored;
  return isFormat2(stored) ? fromFormat2(stored) : freshState();
}

const isToday = (stored: { format: number }): stored is ConversationState => stored.format === freshState().format;
const isFormat2 = (stored: { format: number }): stored is StateOfFormat2 => stored.format === 2;

function fromFormat2({ active, held, question, ...rest }: StateOfFormat2): ConversationState {
  const open = active ? dialogPending(active) : NOTHING;
  return {
    ...rest,
    format: freshState().format,
    pending: question ? questionPending(question, open) : open,
    ...(held && { held: held.map(dialogPending).filter(isDialogQuestion) }),
  };
}

const dialogPending = ({ step, ...dialog }: DialogOfFormat2): DialogPending => stepPending(step, dialog);

/** Drops a question that stands on a step that cannot hold one; such states were never stored. */
function stepPending(step: StepOfFormat2, dialog: Dialog): DialogPending {
  if (!('back' in step)) return { ...step, dialog };
  const back = stepPending(step.back, dialog);
  if (step.at === 'way-out') return isRetried(back) ? { ...step, back } : back;
  return isDialogQuestion(back) ? { ...step, back } : back;
}

function questionPending(question: QuestionOfFormat2, open: typeof NOTHING | DialogPending): Pending {
  const back = isDialogQuestion(open) ? open : NOTHING;
  switch (question.about) {
    case 'zone':
      return { at: 'zone', text: question.text };
    case 'template': {
      const { about: at, ...rest } = question;
      return { at, ...rest };
    }
    case 'way': {
      const { about: _, ...rest } = question;
      return { at: 'day', ...rest, back };
    }
    case 'begin': {
      const { about: _, ...rest } = question;
      return { at: 'offer', ...rest, back };
    }
  }
}
