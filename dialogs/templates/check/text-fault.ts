/** Something wrong in a text, `offset` characters from its beginning. */
export type TextFault = { offset: number; message: string; hint?: string | undefined };

/** Where faults go while a text is walked through. */
export type ReportFault = (fault: TextFault) => void;
