/** Québec’s normal week is 40 hours (Act respecting labour standards, s. 52), over 52 weeks. */
const HOURS_A_YEAR = 40 * 52;

/** Nobody is paid more an hour, and nobody less a year. */
const DEAREST_HOUR = 250;
const POOREST_YEAR = 10_000;

const AMOUNT = String.raw`\$?\s?(\d{1,3}(?:[\s.,]?\d{3})+|\d{1,3}(?:[.,]\d{1,2})?)\s?(k(?![\p{L}\d])|(?=\D|$))\s?(\$)?`;
const HOUR = String.raw`(?:\s?(?:\/|de l'|par |an |per |à l'|a l')\s?(?:h(?:r|eure|our)?)(?![\p{L}\d]))?`;
const BEFORE = String.raw`(?:(?:plus de|à partir de|a partir de|au moins|minimum|min|over|from|at least|more than)\s)?`;
const PAY = new RegExp(
  `(?<![\\p{L}\\d#])${BEFORE}${AMOUNT}(${HOUR})\\s?\\+?(?![\\p{L}\\d/])`,
  'giu',
);

/**
 * The least pay that someone asks for in words: « 60k », « 25 $/h », “$60,000”. An amount needs a
 * sign of money, of thousands or of an hour: « 3 ans » and « permis 5 » are no pay.
 * @returns the pay in dollars a year, the words that say it, and all others.
 */
export function readPay(typed: string): {
  annual: number | undefined;
  words: string;
  rest: string;
} {
  let annual: number | undefined;
  let said = '';
  const rest = typed.replace(
    PAY,
    (words, digits: string, thousand: string, sign: string | undefined, hour: string) => {
      const amount = amountOf(digits) * (thousand === '' ? 1 : 1000);
      const isMoney = sign !== undefined || words.includes('$') || thousand !== '' || hour !== '';
      const isYear = amount >= POOREST_YEAR && hour === '';
      if (annual !== undefined || !(isYear || (isMoney && amount <= DEAREST_HOUR))) return words;
      annual = isYear ? amount : Math.round(amount * HOURS_A_YEAR);
      said = words;
      return ' ';
    },
  );
  return { annual, words: said, rest };
}

function amountOf(digits: string): number {
  return /[.,]\d{1,2}$/.test(digits)
    ? Number(digits.replace(',', '.'))
    : Number(digits.replace(/\D/g, ''));
}
