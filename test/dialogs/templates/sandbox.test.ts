import { expect } from 'chai';
import { type BotError, isBotError } from '../../../core/errors.ts';
import { checkText } from '../../../dialogs/templates/check/liquid/check-liquid.ts';
import { type Fields, fields, list } from '../../../dialogs/templates/shapes.ts';
import { render } from './render.ts';

const CANARY = 'canary-4711';

/** The values that a text can use. Properties that it must not reach contain the canary. */
const seen: Fields = { title: 'text', event: fields({ title: 'text' }), people: list(fields({ name: 'text' })) };
const values = {
  title: 'Lunch',
  event: Object.assign(Object.create({ inherited: CANARY, secret: () => CANARY }), { title: 'Lunch' }),
  people: [Object.assign(Object.create({ inherited: CANARY }), { name: 'Ana' })],
};

const payloads = [
  '{{ constructor }}',
  '{{ __proto__ }}',
  '{{ prototype }}',
  '{{ toString }}',
  '{{ hasOwnProperty }}',
  '{{ globals }}',
  '{{ this }}',
  '{{ self }}',
  '{{ process }}',
  '{{ process.env }}',
  '{{ env.TOKEN_KEYS }}',
  '{{ global.process.env.PATH }}',
  '{{ globalThis }}',
  '{{ require }}',
  '{{ token }}',
  '{{ state }}',
  '{{ setting }}',
  '{{ title.constructor }}',
  '{{ title.__proto__ }}',
  '{{ title.constructor.constructor }}',
  '{{ title.toString }}',
  '{{ title.length.constructor }}',
  '{{ event.constructor }}',
  '{{ event.constructor.name }}',
  '{{ event.__proto__ }}',
  '{{ event.__proto__.inherited }}',
  '{{ event.inherited }}',
  '{{ event.secret }}',
  '{{ event.hasOwnProperty }}',
  '{{ event["inherited"] }}',
  '{{ event["__proto__"]["inherited"] }}',
  "{{ event['constructor']['constructor'] }}",
  '{{ event[title] }}',
  '{{ [title] }}',
  '{{ ["constructor"] }}',
  '{{ people.secret }}',
  '{{ people.constructor }}',
  '{{ people.map }}',
  '{{ people[0].constructor }}',
  '{{ people.first.__proto__ }}',
  '{{ "x".constructor }}',
  '{{ 1.constructor }}',
  '{{ title | constructor }}',
  '{{ title | __proto__ }}',
  '{{ title | valueOf }}',
  '{{ title | toString }}',
  '{{ title | hasOwnProperty: "x" }}',
  '{{ event | json }}',
  '{{ event | inspect }}',
  '{{ people | map: "constructor" }}',
  '{{ people | where: "__proto__" }}',
  '{{ people | and_list: "constructor" }}',
  '{{ people | and_list: "__proto__" }}',
  '{{ title | raw }}',
  '{{ title | escape }}',
  '{{ title | date: "%Y" }}',
  '{{ title | sha256 }}',
  '{{ title | default: event.inherited }}',
  '{{ title | append: event.__proto__.inherited }}',
  '{% include "../../.env" %}',
  '{% include "/etc/passwd" %}',
  '{% render "bot.yaml" %}',
  '{% layout "x" %}{% block a %}{% endblock %}',
  '{% block x %}{% endblock %}',
  '{% capture x %}{{ title }}{% endcapture %}',
  '{% increment title %}',
  '{% tablerow x in people %}{% endtablerow %}',
  '{% liquid echo title %}',
  '{% echo event %}',
  '{% raw %}{{ title }}{% endraw %}',
  '{% cycle "a", "b" %}',
  '{% # comment %}{{ x }}',
  '{% constructor %}',
  '{% __proto__ %}',
  '{% toString %}',
  '{% for key in event %}{{ key }}{% endfor %}',
  '{% for x in title %}{{ x }}{% endfor %}',
  '{% for i in (1..1000000000) %}x{% endfor %}',
  '{% for x in people %}{{ x.constructor }}{% endfor %}',
  '{% for x in people %}{{ forloop.constructor }}{% endfor %}',
  '{% assign x = event.__proto__ %}{{ x.inherited }}',
  '{% assign constructor = title %}{{ event.constructor }}',
  '{% if event.constructor %}x{% endif %}',
  '{% case event.secret %}{% when "x" %}{% endcase %}',
];

describe('the sandbox of texts (D10, D11)', () => {
  for (const payload of payloads) {
    it(`${payload} is rejected on load, and would show nothing`, () => {
      expect(checkText(payload, seen)).not.to.deep.equal([]);
      let shown = '';
      try {
        shown = render(payload, values);
      } catch (error) {
        expect(error).to.be.instanceOf(Error);
      }
      expect(shown).not.to.match(/canary|function|\[object|native|root:|=>/);
    });
  }

  it('assigned names stay inside the text', () => {
    render('{% assign title = "x" %}{% assign other = title %}', values);
    expect(values.title).to.equal('Lunch');
    expect('other' in values).to.equal(false);
  });

  it('a promised value that is missing is a bug of ours, not an empty text', () => {
    expect(() => render('{{ title }}', {})).to.throw(/undefined variable: title/);
  });
});

describe('limits of texts (D9)', () => {
  const many = { many: Array.from({ length: 200 }, (_, index) => index), word: 'x'.repeat(500) };
  const doubling = `{% assign s = word %}${'{% assign s = s | append: s %}'.repeat(40)}{{ s }}`;
  const nested = (depth: number): string => (depth === 0 ? '' : `{% for a in many %}${nested(depth - 1)}{% endfor %}`);
  const limitOf = (work: () => string): BotError => {
    try {
      return expect.fail(`it came to ${work().length} characters`);
    } catch (error) {
      if (isBotError(error, 'templates/limit')) return error;
      throw error;
    }
  };
  /** A clock that advances by a minute each time it is read. */
  function slowClock(): () => number {
    let now = 0;
    return () => {
      now += 60_000;
      return now;
    };
  }
  function withClock(now: () => number, work: () => void): void {
    const before = performance.now;
    performance.now = now;
    try {
      work();
    } finally {
      performance.now = before;
    }
  }
  const greedy = [
    ['a text that doubles', doubling],
    ['a replacement that multiplies', '{{ word | replace: "x", word | replace: "x", word | replace: "x", word }}'],
    ['loops within loops', nested(4)],
    ['a loop that writes', '{% for a in many %}{{ word }}{% endfor %}'],
    ['long own words in a loop', `{% for a in many %}${'x'.repeat(500)}{% endfor %}`],
  ] as const;

  for (const [name, text] of greedy) {
    it(`${name} ends with an error, each time after the same work`, () => {
      const [first, second] = [limitOf(() => render(text, many)), limitOf(() => render(text, many))];
      expect(first.message).to.equal('A text took too many steps to fill in, or grew too long.');
      expect(second.facts).to.deep.equal(first.facts);
    });
  }

  it('nested loops end at 20,000 steps, on every machine', () => {
    for (const clockOf of [() => 0, slowClock()]) {
      withClock(clockOf, () => {
        expect(limitOf(() => render(nested(4), many)).facts).to.deep.equal({ steps: 20_001, work: 1_428, written: 0 });
      });
    }
  });

  it('filters that repeatedly process a long text end, though nothing is written', () => {
    const reading = '{% for a in many %}{% if long | short: 5 | size %}{% endif %}{% endfor %}';
    const { work } = limitOf(() => render(reading, { ...many, long: 'x'.repeat(10_000) })).facts;
    expect(work).to.be.within(1_000_001, 1_010_000);
  });

  const grown = `{% assign s = word %}${'{% assign s = s | append: s %}'.repeat(8)}`;
  const quiet = [
    ['searching a long text', '{% if s contains "y" %}{% endif %}'],
    ['searching it for another long text', '{% if s contains long %}{% endif %}'],
    ['comparing long texts', '{% if s == long %}{% endif %}'],
    ['telling cases of a long text apart', '{% case s %}{% when long %}{% endcase %}'],
    ['taking everything out of a long text', '{% assign t = s | replace: "x", "" %}'],
    ['writing many lengths of time', `{% assign t = a${' | duration | size'.repeat(60)} %}`],
    ['long sums', `{% assign t = a${' | plus: 1'.repeat(6_000)} %}`],
  ] as const;
  for (const [name, body] of quiet) {
    it(`${name} repeatedly ends, though it produces nothing`, () => {
      const text = `${grown}{% for a in many %}${body}{% endfor %}`;
      expect(limitOf(() => render(text, { ...many, long: 'x'.repeat(127_999) })).facts['written']).to.equal(0);
    });
  }

  it('output that shows nothing ends as well', () => {
    const blank = { ...many, long: ' '.repeat(10_000) };
    expect(limitOf(() => render('{% for a in many %}{{ long }}{% endfor %}', blank)).code).to.equal('templates/limit');
  });

  it('ordinary texts render on a machine that takes a minute for each of their parts', () => {
    const text = '{% for a in many %}{% if a %}{{ a | plus: 1 }} {% endif %}{% endfor %}';
    withClock(slowClock(), () => {
      expect(render(text, many)).to.match(/^2 3 4 .* 199 200$/);
    });
  });

  it('64 KiB are still written', () => {
    expect(render('{% for a in many %}{{ word | short: 300 }}{% endfor %}', many)).to.have.length(60_000);
  });
});
