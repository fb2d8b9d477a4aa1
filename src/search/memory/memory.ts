import { FILTER_FIELDS, valuesOf, type FilterField } from '../filters';
import type { SearchRecord } from '../record';
import { Codes } from './codes';
import { Numbers } from './numbers';

/** The number of a row in its index. */
type RowId = number;

/** Rows by their places in a memory, the newest first. */
export type Rows = Uint32Array;

/** What a row has one number of. */
export type Amount = 'opensAt' | 'closesAt' | 'annualCents';

/** Where a row is that has gone: it closed before everything. */
const GONE = -Infinity;

/**
 * All that an index knows of its rows but for the words of their texts, as numbers: a search looks at
 * tens of thousands of them. Their places are in the order of their numbers, the oldest first; a place
 * holds until a row is put that is older than it, which happens between two searches.
 */
export class Memory {
  readonly #rowIds = new Numbers(Float64Array);
  readonly #ids = new Numbers(Uint32Array);
  readonly #amounts = {
    opensAt: new Numbers(Float64Array),
    closesAt: new Numbers(Float64Array),
    annualCents: new Numbers(Float64Array),
  };
  /** Of each field the code of the row’s values together, of which there are few. */
  readonly #fields = new Map<FilterField, Field>(
    FILTER_FIELDS.map((name) => [
      name,
      { codes: new Codes(), values: [], of: new Numbers(Uint32Array) },
    ]),
  );
  readonly #terms = new Codes();
  readonly #titles = new Numbers(Uint32Array);
  readonly #names = new Numbers(Uint32Array);
  /** The terms of titles and names: how many there are, then each. */
  readonly #said = new Numbers(Uint32Array);
  readonly #namesSaid = new Map<string, number>();
  #gone = 0;

  /** How many rows there are, with those that have gone. */
  get size(): number {
    return this.#rowIds.length;
  }

  /** How many of them have gone. */
  get gone(): number {
    return this.#gone;
  }

  /** The number of the row that was put last; 0 when there is none. */
  get newestRow(): RowId {
    return this.#rowIds.values[this.size - 1] ?? 0;
  }

  /** All rows, with those that have gone. */
  all(): Rows {
    const rows = new Uint32Array(this.size);
    for (let at = 0; at < rows.length; at++) rows[at] = rows.length - 1 - at;
    return rows;
  }

  /** The rows with these numbers, which come from the greatest down; what is not known is left out. */
  rowsOf(rowIds: readonly RowId[]): Rows {
    const rows = new Uint32Array(rowIds.length);
    let count = 0;
    let end = this.size;
    for (const rowId of rowIds) {
      end = this.#placeOf(rowId, end);
      if (this.#rowIds.values[end] === rowId && end < this.size) rows[count++] = end;
    }
    return rows.subarray(0, count);
  }

  /** Adds a row; nothing happens where it is already. */
  put(rowId: RowId, id: number, record: SearchRecord): void {
    const at = this.#placeOf(rowId, this.size);
    if (at < this.size && this.#rowIds.values[at] === rowId) return;
    this.#rowIds.insert(at, rowId);
    this.#ids.insert(at, id);
    for (const [name, numbers] of Object.entries(this.#amounts)) {
      numbers.insert(at, record[name as Amount]);
    }
    for (const [name, { codes, values, of }] of this.#fields) {
      const own = valuesOf(record, name);
      const code = codes.codeOf(own.join(' '));
      values[code] ??= own;
      of.insert(at, code);
    }
    this.#titles.insert(at, this.#say(record.title));
    this.#names.insert(at, this.#sayName(record.name));
  }

  /** Lets a row go: nobody finds it from now on. */
  remove(rowId: RowId): void {
    const at = this.#placeOf(rowId, this.size);
    const { values } = this.#amounts.closesAt;
    if (at === this.size || this.#rowIds.values[at] !== rowId || values[at] === GONE) return;
    values[at] = GONE;
    this.#gone += 1;
  }

  /** The number of a row. */
  rowIdOf(row: number): RowId {
    return this.#rowIds.values[row] ?? 0;
  }

  /** What a row is a row of: the number of a listing or an article. */
  idOf(row: number): number {
    return this.#ids.values[row] ?? 0;
  }

  /** The amounts of all rows, by their places. */
  amounts(of: Amount): Float64Array {
    return this.#amounts[of].values;
  }

  /** Of a field the codes of all rows, by their places, and what values a code stands for. */
  field(name: FilterField): { codes: Uint32Array; values: readonly (readonly string[])[] } {
    const { of, values } = this.#fields.get(name) as Field;
    return { codes: of.values, values };
  }

  /** The terms of a row’s title, or of the name of whose it is, as codes. */
  termsOf(row: number, where: 'title' | 'name'): Uint32Array {
    const at = (where === 'title' ? this.#titles : this.#names).values[row] ?? 0;
    const { values } = this.#said;
    return values.subarray(at + 1, at + 1 + (values[at] ?? 0));
  }

  /** The code of a term; undefined where no title and no name has it. */
  codeOfTerm(term: string): number | undefined {
    return this.#terms.find(term);
  }

  /** The term of a code. */
  termOf(code: number): string {
    return this.#terms.textOf(code);
  }

  /** The first place, before one, whose row is not older than this one. */
  #placeOf(rowId: RowId, before: number): number {
    const { values } = this.#rowIds;
    let [low, high] = [0, before];
    // What is looked for is mostly near the end.
    for (let step = 1; high - step > low; step *= 2) {
      if ((values[high - step] ?? 0) >= rowId) high -= step;
      else {
        low = high - step + 1;
        break;
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((values[middle] ?? 0) < rowId) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #say(text: string): number {
    const terms = text === '' ? [] : text.split(' ');
    const at = this.#said.length;
    this.#said.push(terms.length);
    for (const term of terms) this.#said.push(this.#terms.codeOf(term));
    return at;
  }

  /** An employer has many listings. */
  #sayName(name: string): number {
    const at = this.#namesSaid.get(name) ?? this.#say(name);
    this.#namesSaid.set(name, at);
    return at;
  }
}

interface Field {
  readonly codes: Codes;
  /** By their code. */
  readonly values: (readonly string[])[];
  readonly of: Numbers<Uint32Array>;
}
