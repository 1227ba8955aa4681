import { expect } from 'chai';
import { checkText } from '../../../../dialogs/templates/check/liquid/check-liquid.ts';
import { fields, list, person } from '../../../../dialogs/templates/shapes.ts';

const seen = { title: 'text', attendees: list(fields(person)) } as const;

describe('a text cannot reach what it is not given', () => {
  const attacks = [
    ...['{{ title.constructor }}', '{{ title["constructor"] }}', '{{ attendees.__proto__ }}', '{{ title.toString }}'],
    ...[
      '{{ attendees.first.constructor.name }}',
      '{{ attendees[title] }}',
      '{{ hasOwnProperty }}',
      '{{ process.env }}',
    ],
    ...['{{ globalThis }}', '{{ this }}', '{{ forloop.parentloop }}', '{{ title | where: "a", "b" }}'],
    ...['{% include "bot" %}', '{% render "bot" %}', '{% layout "bot" %}', '{% liquid assign x = 1 %}'],
    ...['{% for i in (1..1000000) %}x{% endfor %}', '{% tablerow i in attendees %}x{% endtablerow %}'],
    ...['{% raw %}{{ x }}{% endraw %}', '{% capture x %}{% endcapture %}', '{% increment x %}', '{% cycle "a", "b" %}'],
    ...['{% assign __proto__ = title %}{{ __proto__.x }}', '{% for __proto__ in title %}{% endfor %}'],
  ];
  for (const attack of attacks) {
    it(attack, () => {
      expect(checkText(attack, seen)).to.have.length.at.least(1);
    });
  }
});
