import { expect } from 'chai';
import { shippedTemplates } from '../../shipped-templates.ts';
import { days, render, timed } from './render.ts';

const { words } = shippedTemplates('fr').set;
const zone = 'Europe/Paris';

/** The output of a filter, in French. */
const shown = (filter: string, value: unknown, locale = 'fr-FR'): string =>
  render(`{{ value | ${filter} }}`, { value }, { zone, locale, words }).replaceAll('\\', '');

describe('times in French', () => {
  const afternoon = timed('2026-11-24T15:00:00+01:00', '2026-11-24T16:30:00+01:00', zone);
  const early = timed('2026-11-24T09:05:00+01:00', '2026-11-24T10:00:00+01:00', zone);
  const midnight = timed('2026-11-24T00:00:00+01:00', '2026-11-24T00:30:00+01:00', zone);
  const rows: readonly (readonly [filter: string, value: unknown, words: string, locale?: string])[] = [
    ['when', afternoon, 'mardi 24 novembre 2026, 15 h – 16 h 30'],
    ['when', early, 'mardi 24 novembre 2026, 9 h 05 – 10 h'],
    ['time_range', midnight, '0 h – 0 h 30'],
    ['time', early, '9 h 05'],
    ['time_range', afternoon, '15 h – 16 h 30', 'fr-CA'],
    ['when', days('2026-11-24', '2026-11-25', zone), 'mardi 24 novembre 2026, toute la journée'],
    ['duration', 90, '1 heure 30 minutes'],
  ];
  for (const [filter, value, expected, locale] of rows) {
    it(`${filter}: ${expected} (${locale ?? 'fr-FR'})`, () => expect(shown(filter, value, locale)).to.equal(expected));
  }
});

describe('repetitions and reminders in French', () => {
  const rules: readonly (readonly [rule: string, words: string])[] = [
    ['FREQ=DAILY', 'tous les jours'],
    ['FREQ=DAILY;INTERVAL=3', 'tous les 3 jours'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'du lundi au vendredi'],
    ['FREQ=WEEKLY;BYDAY=MO,FR', 'toutes les semaines, le lundi et vendredi'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU until 2027-06-01', "toutes les 2 semaines, le mardi jusqu'au 1 juin 2027"],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'tous les mois, le dernier vendredi'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'tous les mois, le 1er'],
    ['FREQ=YEARLY', 'tous les ans'],
  ];
  for (const [rule, expected] of rules) {
    it(`${rule}: ${expected}`, () => {
      const [bare, until] = rule.split(' until ');
      expect(shown('repeat', { rule: bare, until }).replaceAll('’', "'")).to.equal(expected);
    });
  }
});
