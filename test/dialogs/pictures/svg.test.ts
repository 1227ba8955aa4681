import { expect } from 'chai';
import { fittedLines } from '../../../dialogs/pictures/fitted-text.ts';
import { drawn } from '../../../dialogs/pictures/picture.ts';
import { block, june, schedule } from './schedules.ts';

const draw = (title: string, colours: 'both' | 'light' = 'both'): string => {
  const shown = schedule(['04'], { blocks: [block('04', ['10:00', '16:00'], title)] });
  return drawn({ schedule: shown, locale: 'en-GB' }, { alt: 'Monday <4 June>', colours });
};

const textsOf = (svg: string): string[] => [...svg.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, text = '']) => text);

describe('pictures as SVG', () => {
  it('shows titles as text, whatever they are made of', () => {
    const svg = draw(`<script>alert(1)</script> & "x" 'y'`);
    expect(svg).not.to.match(/<script|onload|href|<image|<foreignObject/);
    expect(textsOf(svg).join(' ')).to.contain('&lt;script&gt;');
    expect(svg).to.contain('<title>Monday &lt;4 June&gt;</title>');
  });

  it('leaves out what no typeface or parser can take', () => {
    expect(textsOf(draw('Party 👩‍👩‍👧\u0000\u202e \ud800 !')).join('|')).to.equal('Party � !');
  });

  it('names days and hours in the language of the reader', () => {
    const texts = (locale: string): string[] => {
      const svg = drawn({ schedule: schedule(['04']), locale }, { alt: '', colours: 'light' });
      return [...svg.matchAll(/<text class="(?:day|hour)"[^>]*>([^<]*)/g)].map(([, text = '']) => text);
    };
    expect(texts('en-US').slice(0, 2)).to.deep.equal(['9 AM', '10 AM']);
    expect(texts('de-DE').slice(0, 2)).to.deep.equal(['09:00', '10:00']);
    expect([texts('en-GB').at(-1), texts('fr-FR').at(-1)]).to.deep.equal(['Mon 4', 'lun. 4']);
  });

  it('follows the colours of the screen only where it can', () => {
    expect(draw('Review')).to.contain('prefers-color-scheme:dark');
    expect(draw('Review', 'light')).not.to.contain('@media');
  });

  it('numbers the times on offer', () => {
    const offers = [{ startMs: june('04', '11:00'), endMs: june('04', '12:00'), number: 1 }];
    const svg = drawn({ schedule: schedule(['04'], { offers }), locale: 'en-GB' }, { alt: '', colours: 'light' });
    expect(svg).to.match(/class="offer-text"[^>]*>1</);
  });

  it('fits titles into lines, shortens what is too long, and shows no crumbs', () => {
    const linesOf = (text: string, width: number, most: number): string[] =>
      fittedLines(text, { width, size: 10, most });
    expect(linesOf('Customer interview', 60, 3)).to.deep.equal(['Customer', 'interview']);
    expect(linesOf('Customer interview', 60, 1)).to.deep.equal(['Customer int…']);
    expect(linesOf('Customer interview', 30, 3)).to.deep.equal(['Cust…', 'inter…']);
    expect(linesOf('Customer interview', 15, 3)).to.deep.equal([]);
    expect(linesOf('', 60, 3)).to.deep.equal([]);
  });
});
