import { createHash } from 'node:crypto';
import { drawCover } from '../../src/articles/cover';

const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
const hueOf = (number: number) => /rect [^>]*fill="(#\w+)"/.exec(drawCover(number))?.[1];

describe('the cover of an article without a picture', () => {
  it('is the same for ever', () => {
    const drawn = createHash('sha256').update(numbers.map(drawCover).join()).digest('hex');
    expect(drawn.slice(0, 16)).toBe('9c30c447f5abb7ea');
  });

  it('differs from one article to the next', () => {
    expect(new Set(numbers.map(drawCover)).size).toBe(numbers.length);
  });

  it('gives six articles in a row six hues', () => {
    expect(new Set(numbers.slice(0, 6).map(hueOf)).size).toBe(6);
    expect(new Set(numbers.map(hueOf)).size).toBe(6);
  });

  it('is a small drawing, silent for screen readers, without a style or a script', () => {
    for (const number of numbers) {
      const cover = drawCover(number);
      expect(cover).toMatch(/^<svg class="cover" [^>]*aria-hidden="true">.*<\/svg>$/);
      expect(cover).not.toMatch(/style|script|NaN|undefined/);
      expect(cover.length).toBeLessThan(1400);
    }
  });
});
