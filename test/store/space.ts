/** A space of its own on a server. */
export type Space = {
  url: string;
  /** All its content, as the server reports it; equal if nothing changed. */
  contents(): Promise<unknown>;
  remove(): Promise<void>;
};
