import type { WhoseRow } from './english.ts';

/** The rules were developed with these. */
export const french: readonly WhoseRow[] = [
  ['dis-moi si Ana est libre demain', 'people: Ana'],
  ['que Léa soit libre demain', 'own'],
  ['quand Ana est libre demain', 'people: Ana'],
  ["s'il est libre demain", 'people'],
  ['quelle est la suite', 'own'],
  ['quelle est la salle prise demain', 'own'],
  ['quel est le jour pris', 'own'],
  ['quels sont les créneaux libres demain', 'own'],
  ['Silke est libre demain', 'people: Silke'],
];
