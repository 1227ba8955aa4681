import { readdirSync } from 'node:fs';
import { playedLines } from '../../cli/templates/conversations/lines.ts';
import {
  type LineKind,
  readTranscript,
  type ScriptTurn,
  type TestScript,
} from '../../cli/templates/conversations/transcript.ts';
import { languageOf } from '../../settings/locales.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { setStage } from './run.ts';

const FOLDER = new URL('.', import.meta.url).pathname;

/** All transcripts, by their path in this folder; those in wording/ have whole texts, the others are flows. */
export const transcripts = (): [path: string, transcript: TestScript][] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.txt'))
    .toSorted()
    .map(path => [path, readTranscript(`${FOLDER}${path}`)]);

export const isWording = (path: string): boolean => path.startsWith('wording/');

export const languageIn = ({ facts }: Pick<TestScript, 'facts'>): string => languageOf(facts.get('locale') ?? 'en');

const WORDING: ReadonlySet<LineKind> = new Set(['bot']);
const FLOW: ReadonlySet<LineKind> = new Set(['slots', 'does', 'says', 'buttons', 'at']);

/**
 * Plays a transcript.
 * @returns what the bot does now, where the transcript has its expectations
 */
export const played = (path: string, transcript: TestScript): Promise<ScriptTurn[]> =>
  playedLines(transcript.turns, isWording(path) ? WORDING : FLOW, {
    live: shippedTemplates(languageIn(transcript)),
    setStage: live => setStage(transcript, live),
  });
