/** A room of its own on a server, with all that is in it. */
export type Space = {
  url: string;
  /** Everything that rests there, as the server tells it; equal when nothing was changed. */
  contents(): Promise<unknown>;
  remove(): Promise<void>;
};
