import { expect } from 'chai';
import type { ResultInFile } from '../../../dialogs/services/action-file.ts';
import { readResult, resultFieldsOf } from '../../../dialogs/services/result.ts';
import { render, setting } from '../templates/render.ts';

const read = (result: Record<string, ResultInFile>, answer: unknown) => readResult(result, answer, 'Europe/London');

describe('the result of a declared action', () => {
  it('has the declared fields only', () => {
    const result = { people: [{ name: 'text', room: 'text?' }] } satisfies Record<string, ResultInFile>;
    const answer = {
      people: [
        { name: 'Ana', room: '4.12', badge: 7 },
        { name: 'Ben', room: null },
      ],
      internal: 'x',
    };
    expect(read(result, answer)).to.deep.equal({
      value: {
        people: [
          { name: 'Ana', room: '4.12' },
          { name: 'Ben', room: null },
        ],
      },
    });
  });

  it('has shapes that the check knows', () => {
    expect(resultFieldsOf({ when: 'time?', desks: ['text'], at: { day: 'date', more: 'link' } })).to.deep.equal({
      when: 'when',
      desks: { list: 'text' },
      at: { fields: { day: 'when', more: 'link' } },
    });
  });

  it('shows dates, and times in the zone of the person', () => {
    const part = read({ day: 'date', at: 'time' }, { day: '2026-11-23', at: '2026-07-01T09:30:00Z' });
    const values = 'value' in part ? part.value : {};
    expect(render('{{ day | day }}, {{ at | time }}', values, setting)).to.equal('Monday, 23 November 2026, 10:30');
  });

  const fitting: [type: ResultInFile, found: unknown, value: unknown][] = [
    ['text', '', ''],
    ['number', 0, 0],
    ['boolean', false, false],
    ['link', 'https://example.com/x', 'https://example.com/x'],
    [['number'], [1, 2], [1, 2]],
    ['text?', null, null],
    ['date?', undefined, null],
  ];
  for (const [type, found, value] of fitting) {
    it(`takes ${JSON.stringify(found)} as ${JSON.stringify(type)}`, () => {
      expect(read({ field: type }, { field: found })).to.deep.equal({ value: { field: value } });
    });
  }

  const misfits: [type: ResultInFile, found: unknown][] = [
    ['text', 7],
    ['text', undefined],
    ['text', null],
    ['text?', 7],
    ['number', '7'],
    ['boolean', 'true'],
    ['date', '2026-02-30'],
    ['date', '2026-11-23T00:00:00Z'],
    ['time', '2026-11-23T09:00'],
    ['time', '09:00'],
    ['link', 'http://example.com'],
    ['link', 'javascript:alert(1)'],
    ['link', 'https://'],
    [['text'], { 0: 'a' }],
    [['text'], ['a', 1]],
    [{ name: 'text' }, ['a']],
    [{ name: 'text' }, {}],
  ];
  for (const [type, found] of misfits) {
    it(`does not take ${JSON.stringify(found)} as ${JSON.stringify(type)}`, () => {
      expect(read({ field: type }, { field: found }))
        .to.have.property('misfit')
        .that.matches(/^field/);
    });
  }

  it('names the place of a misfit, never its value', () => {
    expect(read({ people: [{ name: 'text' }] }, { people: [{ name: 'a' }, { name: 1 }] })).to.deep.equal({
      misfit: 'people.1.name',
    });
    expect(read({ people: [{ name: 'text' }] }, 'CANARY')).to.deep.equal({ misfit: 'answer' });
  });

  it('reads no inherited property', () => {
    const inherited: Record<string, ResultInFile> = JSON.parse('{ "constructor": { "name": "text" } }');
    expect(read(inherited, {})).to.deep.equal({ misfit: 'constructor' });
    expect(read(JSON.parse('{ "toString": "text?" }'), {})).to.deep.equal({ value: { toString: null } });
  });

  it('has at most 200 items of a list', () => {
    const part = read({ all: ['number'] }, { all: Array.from({ length: 500 }, (_, index) => index) });
    expect('value' in part && (part.value['all'] as number[]).length).to.equal(200);
  });

  it('can be nothing, if the answer is empty', () => {
    expect(read({}, undefined)).to.deep.equal({ value: {} });
    expect(read({ number: 'text' }, undefined)).to.deep.equal({ misfit: 'number' });
  });
});
