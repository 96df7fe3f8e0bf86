import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passagesIn, withPassagesHidden } from '../../../../electron/dataset/text-review/find-passages';

const known = new Set(['norvanta', 'norvanta bank', 'bank']);
const hidden = (text: string) => withPassagesHidden(text, passagesIn(text, known));

describe('passages that may point at a person', () => {
  it.each([
    ['Ik sprak met mevrouw De Vries-Bakker daarover.', 'Ik sprak met mevrouw [name] daarover.'],
    ['Mijn buurman Kees Jansen werkt daar.', 'Mijn buurman [name] werkt daar.'],
    ['Bel me op 06-31415926 of 020 123 45 67.', 'Bel me op [number] of [number].'],
    ['Mail naar w.zonnebloem@voorbeeld.nl graag.', 'Mail naar [e-mail] graag.'],
    ['Ik woon in Den Haag, op 2511 AB.', 'Ik woon in [place], op [number].'],
    ['Het kantoor aan de Kersenstraat was dicht.', 'Het kantoor aan de [place] was dicht.'],
    ['Rekening NL91ABNA0417164300 klopte niet.', 'Rekening [number] klopte niet.'],
    ['I spoke to Mr. Smith from Leeds.', 'I spoke to Mr. [name] from [place].'],
    ['They closed the shop on Baker Street.', 'They closed the shop on [place].'],
  ])('%s', (text, expected) => expect(hidden(text)).toBe(expected));

  it.each([
    ['Ze hielpen mij meteen toen het misging.'],
    ['Ik vind Norvanta Bank prima, bij Norvanta gaat het goed.'],
    ['I had to call 3 times about one question.'],
    ['Mostly it is cheap. My neighbour speaks well of them.'],
  ])('leaves alone: %s', (text) => expect(hidden(text)).toBe(text));

  it('never overlap and never change what lies between (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let position = 0;
        for (const { start, end } of passagesIn(text, known)) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
        }
        expect(position).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
