import type { ReadPage } from './page';

/** The facts beside a listing, as someone reads them: what each one says, by its name. */
export function factsOf({ $ }: ReadPage): Record<string, string> {
  return Object.fromEntries(
    $('.facts dl > div')
      .toArray()
      .map((fact) => [oneLine($(fact).find('dt').text()), oneLine($(fact).find('dd').text())]),
  );
}

/** Titles of the listings that are offered beside this one. */
export function similarTo({ $ }: ReadPage): string[] {
  return $('section[aria-labelledby=similar] .job h3 > a')
    .toArray()
    .map((title) => $(title).text());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
