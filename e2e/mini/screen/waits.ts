/** So long nothing must have happened; pictures are worked at without a word. */
const QUIET_MS = 80;

/** What is on its way to or from the product, and when anything moved last; draws anew once for all that changes in one go. */
export class Waits {
  readonly #draw: () => void;
  #pending = 0;
  #asked = false;
  #last = 0;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  async track<T>(work: Promise<T>): Promise<T> {
    this.#pending += 1;
    try {
      return await work;
    } finally {
      this.#pending -= 1;
      this.moved();
    }
  }

  moved(): void {
    this.#last = performance.now();
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      this.#draw();
    });
  }

  isQuiet(): boolean {
    if (document.querySelector('.sheet')) return true;
    return this.#pending === 0 && performance.now() - this.#last > QUIET_MS;
  }
}
