/** A fault in a text, `offset` characters from its beginning. */
export type TextFault = { offset: number; message: string; hint?: string | undefined; cause?: string };

/** Receives the faults found in a text. */
export type ReportFault = (fault: TextFault) => void;
