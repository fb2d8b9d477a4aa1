/** Numbers in a row that may grow, in a typed array: millions of them take no more than their bytes. */
export class Numbers<Kept extends Float64Array | Uint32Array> {
  readonly #make: new (length: number) => Kept;
  #values: Kept;
  #length = 0;

  constructor(make: new (length: number) => Kept) {
    this.#make = make;
    this.#values = new make(1024);
  }

  get length(): number {
    return this.#length;
  }

  /** All of them, with room at the end; another array once there are more. */
  get values(): Kept {
    return this.#values;
  }

  /** Puts one at a place, and what stands there and after it one further. */
  insert(at: number, value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new this.#make(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.copyWithin(at + 1, at, this.#length);
    this.#values[at] = value;
    this.#length += 1;
  }

  push(value: number): void {
    this.insert(this.#length, value);
  }
}
