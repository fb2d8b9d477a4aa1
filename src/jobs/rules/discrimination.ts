import { foldLetters } from '../../language/collation';
import type { Locale } from '../../language/locales';

/**
 * Words that often mean a choice by something that the Charter of human rights and freedoms (C-12)
 * forbids to choose by: sections 10, 11, 18.1 and 18.2. As of November 2026.
 *
 * They are looked for in small letters without accents, `'` for any apostrophe. Each one is narrow on
 * purpose, since a desk that cries wolf is not read: « jeune entreprise », « 10 ans d’expérience », “excellent
 * health insurance” and a promise to choose « sans distinction de sexe » say nothing wrong. What the
 * law itself asks for (18 years of age to sell alcohol) is asked about all the same: only the person
 * who publishes knows.
 */
const WORDS: Readonly<Record<Ground, Readonly<Record<Locale, readonly RegExp[]>>>> = {
  age: {
    fr: [
      /\bjeunes? et dynamiques?\b/,
      /\bjeunes? (?:homme|femme|fille|garcon|candidat|candidate)s?\b/,
      /\b(?:limite d'age|age limite)\b/,
      /\bage(?:e|s|es)? (?:de|d'au moins|d'au plus|entre) (?:plus de |moins de )?\d{2}\b/,
      /\bavoir (?:au moins |plus de |moins de |entre )?\d{2} (?:et \d{2} )?ans\b(?! d'e)/,
      /\b\d{2} ans (?:et|ou) (?:plus|moins)\b(?! d'e)/,
      /\b(?:maximum|minimum) \d{2} ans\b(?! d'e)/,
    ],
    en: [
      /\byoung (?:and|&) (?:dynamic|energetic)\b/,
      /\byoung (?:man|men|woman|women|lady|ladies|candidates?)\b/,
      /\bage limit\b/,
      /\b(?:aged?|between the ages of) \d{2} (?:to|and)\b/,
      /\b(?:be|are) (?:at least |over |under )?\d{2} years (?:old|of age)\b/,
      /\b\d{2} (?:years (?:old|of age) )?(?:and|or) (?:over|older|under|younger)\b/,
      /\bdigital natives?\b/,
    ],
  },
  sex: {
    fr: [
      /\b(?:homme|femme|garcon|fille|dame)s? (?:seulement|uniquement|recherchee?s?|demandee?s?)\b/,
      /\b(?:cherch|recherch)(?:e|ons|ent) (?:un|une|des) (?:homme|femme|garcon|fille|dame)s?\b/,
      /\bsexe (?:masculin|feminin)\b/,
      /\bcandidat(?:e|ure)?s? (?:masculin|feminin)e?s?\b/,
    ],
    en: [
      /\b(?:males?|females?|men|women|girls?|boys?|lady|ladies) (?:only|wanted|preferred)\b/,
      /\b(?:seeking|looking for|hiring) (?:an? )?(?:male|female|man|woman|girl|boy|lady)\b/,
    ],
  },
  origin: {
    fr: [
      /\b(?:de souche|pure laine)\b/,
      /\b(?:personne|candidat|candidate)s? d'origine\b/,
      /\blangue maternelle\b/,
      /\bsans accent\b/,
      /\bnee?s? (?:au|a) (?:quebec|canada|montreal)\b/,
      /\bpas d'(?:immigre|immigrant|etranger)e?s?\b/,
      /\bcitoyen(?:ne)?s? canadien(?:ne)?s? (?:seulement|uniquement)\b/,
    ],
    en: [
      /\bnative (?:\w+ )?speakers?\b/,
      /\bmother tongue\b/,
      /\b(?:no|without an) accent\b/,
      /\b(?:canadian|canada|quebec)[- ]born\b/,
      /\bno (?:immigrants|foreigners)\b/,
      /\bcanadian citizens only\b/,
    ],
  },
  religion: {
    fr: [
      /\b(?:confession|religion|foi) (?:chretienne|catholique|musulmane|juive|protestante|sikhe)\b/,
      /\b(?:chretien|catholique|musulman|juif|juive|protestant)(?:ne|e)?s? (?:pratiquante?s?|seulement|uniquement)\b/,
      /\bsans (?:voile|hidjab|turban|kippa|signes? religieux)\b/,
    ],
    en: [
      /\b(?:practi[sc]ing|devout) (?:christian|catholic|muslim|jew|protestant)s?\b/,
      /\b(?:christian|catholic|muslim|jewish|protestant)s? (?:only|preferred|candidates?)\b/,
      /\bno (?:hijabs?|veils?|turbans?|religious symbols?)\b/,
    ],
  },
  pregnancy: {
    fr: [
      /\b(?:femmes?|pas|non|etre|tomber) enceintes?\b/,
      /\b(?:sans|pas de|aucune|projet de) grossesse\b/,
    ],
    en: [/\b(?:not|non|be|are|become) pregnant\b/, /\bpregnancy tests?\b/],
  },
  family: {
    fr: [
      /\bcelibataires?\b/,
      /\bsans (?:enfants?|charge familiale|obligations? familiales?)\b/,
      /\bpas d'enfants?\b/,
    ],
    en: [
      /\b(?:unmarried|childless)\b/,
      /\bsingle (?:man|men|woman|women|person|people|candidates?)\b/,
      /\bno (?:children|kids|family obligations)\b/,
    ],
  },
  record: {
    fr: [/\bcasier (?:judiciaire|vierge)\b/, /\bantecedents? (?:judiciaires?|criminels?)\b/],
    en: [
      /\bcriminal (?:record|history|background)\b/,
      /\bpolice (?:record|check|clearance)\b/,
      /\bclean record\b/,
    ],
  },
  disability: {
    fr: [
      /\bsans handicap\b/,
      /\b(?:bonne|parfaite|excellente) (?:sante(?! (?:financiere|et securite))|forme physique|condition physique)\b/,
    ],
    en: [
      /\bable[- ]bodied\b/,
      /\b(?:good|perfect|excellent) (?:health(?! (?:benefit|insurance|plan|care|coverage))|physical (?:shape|condition))\b/,
    ],
  },
  orientation: {
    fr: [/\bheterosexuel(?:le)?s?\b/],
    en: [/\bheterosexuals?\b/, /\bstraight (?:men|women|people|only)\b/],
  },
};

/** What nobody may be chosen by. */
export const GROUNDS = [
  ...(['age', 'sex', 'origin', 'religion', 'pregnancy', 'family'] as const),
  ...(['record', 'disability', 'orientation'] as const),
] as const;
export type Ground = (typeof GROUNDS)[number];

/** Words that must be looked at again, as they stand in the text. */
export interface Suspect {
  readonly ground: Ground;
  readonly words: string;
}

/** The words of a text that may exclude people, each once. */
export function discriminatoryWords(text: string, locale: Locale): Suspect[] {
  const { plain, origins } = foldInPlace(text);
  const found = GROUNDS.flatMap((ground) =>
    WORDS[ground][locale].flatMap((pattern) =>
      [...plain.matchAll(new RegExp(pattern, 'g'))].map(({ 0: folded, index }) => {
        const words = text.slice(origins[index], origins[index + folded.length]);
        return { ground, folded, words: words.replace(/\s+/g, ' ').trim() };
      }),
    ),
  );
  return found
    .filter(({ folded }, at) => found.findIndex((other) => other.folded.includes(folded)) === at)
    .map(({ ground, words }) => ({ ground, words }));
}

/** A text as the patterns read it, and where in it each character of that comes from. */
function foldInPlace(text: string): { plain: string; origins: number[] } {
  let plain = '';
  const origins: number[] = [];
  for (const { 0: part, index } of text.matchAll(/\s+|./gsu)) {
    plain += foldLetters(part.replace(/[’‘ʼ]/, "'").replace(/\s+/, ' '));
    while (origins.length < plain.length) origins.push(index);
  }
  return { plain, origins: [...origins, text.length] };
}
