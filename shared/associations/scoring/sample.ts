/**
 * A growing list of numbers with its mean and standard deviation; cleared and filled again for every block, so that
 * scoring a million trials allocates nothing per trial.
 */
export class Sample {
  #values = new Float64Array(64);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  pushRepeated(value: number, times: number): void {
    for (let index = 0; index < times; index += 1) this.push(value);
  }

  pushAll(other: Sample): void {
    for (let index = 0; index < other.length; index += 1) this.push(other.#values[index] ?? 0);
  }

  /**
   * Arithmetic mean. Summed as differences from the first value: the mean of equal values is then exactly that
   * value, so that "no variance" is a fact and not a rounding error. Requires at least one value.
   */
  mean(): number {
    const values = this.#values;
    const origin = values[0] ?? 0;
    let sum = 0;
    for (let index = 1; index < this.length; index += 1) sum += (values[index] ?? 0) - origin;
    return origin + sum / this.length;
  }

  /**
   * Standard deviation with N - 1 in the denominator, two-pass with the correction of Chan, Golub & LeVeque (1983,
   * eq. 1.7). Requires at least two values.
   */
  deviation(): number {
    const values = this.#values;
    const mean = this.mean();
    let squares = 0;
    let rest = 0;
    for (let index = 0; index < this.length; index += 1) {
      const difference = (values[index] ?? 0) - mean;
      squares += difference * difference;
      rest += difference;
    }
    return Math.sqrt(Math.max(0, squares - (rest * rest) / this.length) / (this.length - 1));
  }
}
