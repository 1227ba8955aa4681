import { expect } from 'chai';
import { placeReader } from '../../../nlu/entities/details.ts';
import { fr } from '../../../nlu/lexicon/fr/index.ts';
import { withSpellings } from '../../../nlu/lexicon/spellings.ts';
import { zoneReader } from '../../../nlu/time/zones.ts';
import { entitiesOf } from '../shown.ts';

const words = withSpellings(fr);
const readZones = zoneReader(words);
const readPlaces = placeReader(words);

describe('French zones', () => {
  const facts: [text: string, zones: string[]][] = [
    ['à 15h heure de Londres', ['Europe/London']],
    ['à 9h heure de New York', ['America/New_York']],
    ["à 18h30, heure de l'Est", ['America/New_York']],
    ['midi heure française', ['Europe/Paris']],
    ['demain 15h30 CET', ['Europe/Paris']],
    ['à 10h UTC', ['UTC']],
    ['dans une heure à Londres', []],
    ['est-ce que 15h te va', []],
  ];
  for (const [text, zones] of facts) {
    it(`"${text}" -> ${zones}`, () =>
      expect(entitiesOf(readZones(text)).flatMap(one => (one.type === 'time-zone' ? one.zone : []))).to.deep.equal(
        zones,
      ));
  }
});

describe('French places', () => {
  const facts: [text: string, places: string[]][] = [
    ['dîner chez Max', ['chez Max']],
    ['   demain   chez gérard', ['chez gérard']],
    ['réunion à la Brasserie Lipp', ['Brasserie Lipp']],
    ['goûter au café de la poste', ['café de la poste']],
    ["gala à l'école Marie Curie   ", ['école Marie Curie']],
    ['goûter au parc avec Léa', ['parc']],
  ];
  for (const [text, places] of facts) {
    it(`"${text}" -> ${places}`, () =>
      expect(entitiesOf(readPlaces(text)).flatMap(one => (one.type === 'place' ? one.value : []))).to.deep.equal(
        places,
      ));
  }
});
