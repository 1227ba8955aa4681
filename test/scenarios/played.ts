import { readdirSync } from 'node:fs';
import { languageOf } from '../../settings/locales.ts';
import { shippedTemplates } from '../shipped-templates.ts';
import { flowTurn, wordingTurn } from './layers.ts';
import { namedTexts } from './named-texts.ts';
import { play } from './run.ts';
import { readTranscript, type ScriptTurn, type Transcript } from './transcript.ts';

const FOLDER = new URL('.', import.meta.url).pathname;

/** All transcripts, by their path in this folder; those in wording/ have whole texts, the others are flows. */
export const transcripts = (): [path: string, transcript: Transcript][] =>
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.txt'))
    .toSorted()
    .map(path => [path, readTranscript(`${FOLDER}${path}`)]);

export const isWording = (path: string): boolean => path.startsWith('wording/');

export const languageIn = ({ facts }: Transcript): string => languageOf(facts.get('locale') ?? 'en');

/**
 * Plays a transcript.
 * @returns what the bot does now, where the transcript has its expectations
 */
export async function played(path: string, transcript: Transcript): Promise<ScriptTurn[]> {
  const live = shippedTemplates(languageIn(transcript));
  if (isWording(path)) return (await play(transcript, live)).turns.map(wordingTurn);
  const named = namedTexts(live);
  return (await play(transcript, named)).turns.map(turn => flowTurn(named.set, turn));
}
