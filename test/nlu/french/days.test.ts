import { reads } from './french.ts';

describe('French times: days', () => {
  reads([
    ["aujourd'hui", 'date 2026-11-18'],
    ['Demain.', 'date 2026-11-19'],
    ['après-demain', 'date 2026-11-20'],
    ['avant-hier', 'date 2026-11-16'],
    ['lundi', 'date 2026-11-23'],
    ['on se voit ce samedi ?', 'date 2026-11-21'],
    ['lundi prochain', 'date 2026-11-23'],
    ['mardi dernier', 'date 2026-11-17'],
    ['vendredi qui vient', 'date 2026-11-20'],
    ['lundi en huit', 'date 2026-11-30'],
    ['mardi en quinze', 'date 2026-12-08'],
    ["d'aujourd'hui en huit", 'date 2026-11-25'],
    ['jeudi de la semaine prochaine', 'date 2026-11-26'],
    ['la semaine prochaine, mardi', 'date 2026-11-24'],
    ['lundi dans deux semaines', 'date 2026-11-30'],
    ['mercredi de la semaine dernière', 'date 2026-11-11'],
    ['dans dix jours', 'date 2026-11-28'],
    ['dans 15 jours', 'date 2026-12-03'],
    ['dans une semaine', 'date 2026-11-25'],
    ['dans un mois', 'date 2026-12-18'],
    ['il y a deux jours', 'date 2026-11-16'],
    ['il y a une semaine', 'date 2026-11-11'],
    ['dans trois jours ouvrés', 'date 2026-11-23'],
    ['le lendemain de Noël', 'date 2026-12-26'],
    ['la veille du 1er mai', 'date 2027-04-30'],
    ['trois jours après Pâques', 'date 2027-03-31'],
    ['le lundi après Noël', 'date 2026-12-28'],
  ]);
});

describe('French times: days with their number', () => {
  reads([
    ['le 14 décembre', 'date 2026-12-14'],
    ['le 1er janvier', 'date 2027-01-01'],
    ['le premier mai', 'date 2027-05-01'],
    ['14/12', 'date 2026-12-14'],
    ['le 3/4', 'date 2027-04-03'],
    ['14.12.2027', 'date 2027-12-14'],
    ['14-12-27', 'date 2027-12-14'],
    ['2027-02-09', 'date 2027-02-09'],
    ['le 9 fév', 'date 2027-02-09'],
    ['25 aout', 'date 2027-08-25'],
    ['le 18', 'date 2026-11-18'],
    ['le 5', 'date 2026-12-05'],
    ['le 3 du mois prochain', 'date 2026-12-03'],
    ['samedi 28 novembre', 'date 2026-11-28'],
    ['vendredi 4', 'date 2026-12-04'],
    ['dimanche 14 février', 'date 2027-02-14'],
    ['le vingt-cinq décembre deux mille vingt-huit', 'date 2028-12-25'],
    ["le 2 mars de l'année prochaine", 'date 2027-03-02'],
    ['le premier lundi de janvier', 'date 2027-01-04'],
    ['le dernier vendredi du mois', 'date 2026-11-27'],
    ['le dernier jour du mois', 'date 2026-11-30'],
    ['le 2e mardi de mars 2028', 'date 2028-03-14'],
    ['29 février', 'date 2028-02-29'],
  ]);
});

describe('French times: stretches of days', () => {
  reads([
    ['cette semaine', 'daterange 2026-11-16..2026-11-23'],
    ['la semaine prochaine', 'daterange 2026-11-23..2026-11-30'],
    ['la semaine du 7 décembre', 'daterange 2026-12-07..2026-12-14'],
    ['ce week-end', 'daterange 2026-11-21..2026-11-23'],
    ['le weekend prochain', 'daterange 2026-11-28..2026-11-30'],
    ['ce mois-ci', 'daterange 2026-11-01..2026-12-01'],
    ['le mois prochain', 'daterange 2026-12-01..2027-01-01'],
    ['en mars', 'daterange 2027-03-01..2027-04-01'],
    ['fin mai', 'daterange 2027-05-21..2027-06-01'],
    ['début décembre', 'daterange 2026-12-01..2026-12-11'],
    ['à la mi-janvier', 'daterange 2027-01-11..2027-01-21'],
    ['en fin de semaine', 'daterange 2026-11-20..2026-11-23'],
    ['cet été', 'daterange 2027-06-01..2027-09-01'],
    ['au printemps 2028', 'daterange 2028-03-01..2028-06-01'],
    ['en 2028', 'daterange 2028-01-01..2029-01-01'],
    ["l'année prochaine", 'daterange 2027-01-01..2028-01-01'],
    ['T1 2027', 'daterange 2027-01-01..2027-04-01'],
    ['le deuxième trimestre', 'daterange 2027-04-01..2027-07-01'],
    ['les 3 prochains jours', 'daterange 2026-11-18..2026-11-21'],
    ['ces deux dernières semaines', 'daterange 2026-11-04..2026-11-19'],
    ['du 10 au 14 février', 'daterange 2027-02-10..2027-02-15'],
    ['du lundi 7 au mercredi 9 décembre', 'daterange 2026-12-07..2026-12-10'],
    ['entre le 4 et le 8 mai', 'daterange 2027-05-04..2027-05-09'],
    ['de lundi à mercredi', 'daterange 2026-11-23..2026-11-26'],
    ['du mardi au jeudi de la semaine prochaine', 'daterange 2026-11-24..2026-11-27'],
    ['21/12 - 02/01', 'daterange 2026-12-21..2027-01-03'],
    ['14 - 15.12.2026', 'daterange 2026-12-14..2026-12-16'],
    ['les 24 et 25 novembre', 'daterange 2026-11-24..2026-11-26'],
    ['de mai à juillet', 'daterange 2027-05-01..2027-08-01'],
    ["d'ici vendredi", 'daterange 2026-11-18..2026-11-21'],
    ["jusqu'à la fin du mois", 'daterange 2026-11-18..2026-12-01'],
    ["jusqu'au 3 décembre", 'daterange 2026-11-18..2026-12-04'],
    ['avant lundi', 'daterange 2026-11-18..2026-11-23'],
    ['depuis lundi', 'daterange 2026-11-16..2026-11-19'],
    ['samedi et dimanche', 'daterange 2026-11-21..2026-11-23'],
    ['demain et samedi', ['date 2026-11-19', 'date 2026-11-21']],
    ['samedi ou dimanche', ['date 2026-11-21', 'date 2026-11-22']],
  ]);
});

describe('French times: holidays', () => {
  reads([
    ['à Noël', 'date 2026-12-25'],
    ['à la Toussaint', 'date 2027-11-01'],
    ['lundi de Pâques', 'date 2027-03-29'],
    ["l'Ascension 2027", 'date 2027-05-06'],
    ['la fête nationale', 'date 2027-07-14'],
    ['la fête nationale', 'date 2027-08-01', { locale: 'fr-CH' }],
    ['la fête nationale', 'date 2027-07-21', { locale: 'fr-BE' }],
    ['fête des mères', 'date 2027-05-30'],
    ["le jour de l'an", 'date 2027-01-01'],
  ]);
});

describe('French times: beside other days', () => {
  reads([
    ['après vendredi', 'daterange 2026-11-21..2026-11-28'],
    ['pas avant lundi', 'daterange 2026-11-23..2026-11-30'],
    ['au plus tard jeudi', 'daterange 2026-11-18..2026-11-20'],
    ['la semaine avant Noël', 'daterange 2026-12-14..2026-12-21'],
    ['les deux semaines avant Pâques', 'daterange 2027-03-14..2027-03-28'],
    ['entre Noël et le Nouvel An', 'daterange 2026-12-25..2027-01-02'],
    ['le 4 et le 6 décembre', ['date 2026-12-04', 'date 2026-12-06']],
    ['les 4, 5 et 6 décembre', 'daterange 2026-12-04..2026-12-07'],
    ['dans exactement 45 minutes', 'datetime 2026-11-18T10:45'],
    ['dans deux ou trois semaines', 'daterange 2026-12-02..2026-12-10'],
    ['la nuit de samedi à dimanche', 'datetimerange 2026-11-21T20:00..2026-11-22T00:00'],
  ]);
});
