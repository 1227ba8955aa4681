import { reads } from './french.ts';

describe('French times: clock times', () => {
  reads([
    ['à 18h', 'time 2026-11-18T18:00'],
    ['18h30', 'time 2026-11-18T18:30'],
    ['à 9 h 05', 'time 2026-11-19T09:05'],
    ['à 14:30', 'time 2026-11-18T14:30'],
    ['à midi et demi', 'time 2026-11-18T12:30'],
    ['à minuit', 'time 2026-11-19T00:00'],
    ['à trois heures et quart', 'time 2026-11-18T15:15'],
    ['à huit heures moins le quart', 'time 2026-11-19T07:45'],
    ['à dix-neuf heures vingt', 'time 2026-11-18T19:20'],
    ['à 8 h du soir', 'time 2026-11-18T20:00'],
    ['à 3h du mat', 'time 2026-11-19T03:00'],
    ['vers 17h', 'time 2026-11-18T17:00'],
    ['rdv à 15', 'time 2026-11-18T15:00'],
    ['de 9 h à 11 h', 'timerange 2026-11-19T09:00..2026-11-19T11:00'],
    ['14-16h', 'timerange 2026-11-18T14:00..2026-11-18T16:00'],
    ['entre 13h et 15h30', 'timerange 2026-11-18T13:00..2026-11-18T15:30'],
    ['de 22h à 6h', 'timerange 2026-11-18T22:00..2026-11-19T06:00'],
    ['après 18h', 'timerange 2026-11-18T18:00..2026-11-19T00:00'],
    ['avant midi', 'timerange 2026-11-18T00:00..2026-11-18T12:00'],
  ]);
});

describe('French times: days with clock times', () => {
  reads([
    ['demain à 10h', 'datetime 2026-11-19T10:00'],
    ['à 10 h demain', 'datetime 2026-11-19T10:00'],
    ['jeu 17h', 'datetime 2026-11-19T17:00'],
    ['appel avec Sam mar 9h', 'datetime 2026-11-24T09:00'],
    ['vol dimanche 6h40 arrivée 9h25', 'datetimerange 2026-11-22T06:40..2026-11-22T09:25'],
    ['absent de jeudi midi à lundi', 'datetimerange 2026-11-19T12:00..2026-11-24T00:00'],
    ['vendredi 20h30', 'datetime 2026-11-20T20:30'],
    ['le 22.12.2026 à 19 heures', 'datetime 2026-12-22T19:00'],
    ['4 déc 10h', 'datetime 2026-12-04T10:00'],
    ['12/03 à 9h', 'datetime 2027-03-12T09:00'],
    ['ce soir à 8h', 'datetime 2026-11-18T20:00'],
    ['demain matin à 7 heures', 'datetime 2026-11-19T07:00'],
    ['samedi à 3h', 'datetime 2026-11-21T15:00'],
    ['lundi à midi', 'datetime 2026-11-23T12:00'],
    ['mardi de 9h à 11h30', 'datetimerange 2026-11-24T09:00..2026-11-24T11:30'],
    ['mardi 24, 14h-15h', 'datetimerange 2026-11-24T14:00..2026-11-24T15:00'],
    ['jeudi à partir de 16h', 'datetimerange 2026-11-19T16:00..2026-11-20T00:00'],
    ["demain depuis 10h jusqu'à midi", 'datetimerange 2026-11-19T10:00..2026-11-19T12:00'],
    ['sam 12h > dim 12h', 'datetimerange 2026-11-21T12:00..2026-11-22T12:00'],
    ['dîner avec Zoé vendredi au Bistrot à 20 h', 'datetime 2026-11-20T20:00'],
    ['dans deux heures', 'datetime 2026-11-18T12:00'],
    ['dans une heure et demie', 'datetime 2026-11-18T11:30'],
    ["dans trois quarts d'heure", 'datetime 2026-11-18T10:45'],
    ['dans une petite demi-heure', 'datetime 2026-11-18T10:30'],
    ['il y a 20 minutes', 'datetime 2026-11-18T09:40'],
    ['10h, non pardon, 11h demain', 'datetime 2026-11-19T11:00'],
    ['mardi, euh non, jeudi à 9h', 'datetime 2026-11-19T09:00'],
  ]);
});

describe('French times: parts of a day', () => {
  reads([
    ['demain matin', 'datetimerange 2026-11-19T08:00..2026-11-19T12:00'],
    ['vendredi après-midi', 'datetimerange 2026-11-20T12:00..2026-11-20T17:00'],
    ['samedi aprem', 'datetimerange 2026-11-21T12:00..2026-11-21T17:00'],
    ['lundi soir', 'datetimerange 2026-11-23T17:00..2026-11-23T22:00'],
    ['ce soir', 'datetimerange 2026-11-18T18:00..2026-11-19T00:00'],
    ['cet après-midi', 'datetimerange 2026-11-18T12:00..2026-11-18T17:00'],
    ['jeudi en fin de matinée', 'datetimerange 2026-11-19T10:00..2026-11-19T12:00'],
    ['vendredi en début de soirée', 'datetimerange 2026-11-20T17:00..2026-11-20T19:00'],
    ['demain en fin de journée', 'datetimerange 2026-11-19T16:00..2026-11-19T18:00'],
    ['le soir du 24 décembre', 'datetimerange 2026-12-24T17:00..2026-12-24T22:00'],
    ['dans la matinée de samedi', 'datetimerange 2026-11-21T08:00..2026-11-21T12:00'],
  ]);
});

describe('French words that are no times', () => {
  reads([
    ['appeler le 06 12 34 56 78', []],
    ['Salle 12, troisième étage', []],
    ['Rue du 4-Septembre', []],
    ['gare du Midi', []],
    ['bonne soirée', []],
    ['bonjour et bon après-midi', []],
    ['une table pour 4 personnes', []],
    ['il a deux enfants', []],
    ['Avril Martin', []],
    ['appelle Pierre Dimanche', []],
    ['100 euros', []],
    ['la mer', []],
    ['un jeu', []],
  ]);
});

describe('French times: a length before the clock time', () => {
  reads([
    ['bloque deux heures à 9h demain', ['datetime 2026-11-19T09:00']],
    ['une heure et demie à 14h', ['time 2026-11-18T14:00']],
    ['de deux heures à quatre heures', 'timerange 2026-11-18T14:00..2026-11-18T16:00'],
  ]);
});
