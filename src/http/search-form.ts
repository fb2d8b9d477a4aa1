/** A form that searches by words, and at a place when it has one. */
export interface SearchForm {
  readonly action: string;
  /** What it searches, for who hears the page. */
  readonly name: string;
  readonly label: string;
  readonly example?: string;
  readonly typed: string;
  /** What the search takes along, as it is in the address. */
  readonly keep: readonly { readonly name: string; readonly value: string }[];
  readonly place?: PlaceField;
  /** Where words are completed while they are typed. */
  readonly suggestionsHref?: string;
}

interface PlaceField {
  /** Those that stand for themselves, before the groups. */
  readonly options: readonly PlaceOption[];
  readonly groups: readonly {
    readonly label: string;
    readonly options: readonly PlaceOption[];
  }[];
}

/** What can be chosen as the place. */
export interface PlaceOption {
  readonly value: string;
  readonly label: string;
  readonly selected: boolean;
}
