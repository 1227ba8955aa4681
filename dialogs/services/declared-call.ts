import type { AnswerPart, ServiceRequest } from '../../services/model.ts';
import type { RenderSetting } from '../templates/rendering.ts';

type Values = Readonly<Record<string, unknown>>;

/** How a declared action calls its service. */
export type DeclaredCall = {
  /** The service recognises repeats of a write. */
  isIdempotent: boolean;
  /** The request holds who the person is. */
  sendsUser: boolean;
  /**
   * @param values  the inputs as texts see them, and `user`
   * @returns undefined if a value does not fit into the path
   */
  request(values: Values, setting: RenderSetting): Omit<ServiceRequest, 'tried' | 'idempotencyKey'> | undefined;
  /** Takes the declared part out of an answer. Times are shown in the zone of `setting`. */
  read(answer: unknown, setting: Pick<RenderSetting, 'zone'>): AnswerPart<Record<string, unknown>>;
  /** @param values  those of the request, and what was read */
  outcomeOf(values: Values, setting: RenderSetting): string;
  /** Inputs as a designer would write them, and an answer. */
  example?: { inputs: Readonly<Record<string, string>>; answer: unknown };
};
