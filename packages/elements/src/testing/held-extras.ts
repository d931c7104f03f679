import * as extras from '../welcome-page/extras.js';
import { extrasScript } from '../welcome-page/extras-script.js';

/** The script of what only some services set, under way until a test lets it come, or break off. */
export class HeldExtras {
  readonly #original = { ...extrasScript };
  /** How often it was fetched. */
  fetched = 0;
  come!: () => void;
  breakOff!: () => void;

  constructor() {
    delete extrasScript.here;
    const script = new Promise<typeof extras>((resolve, reject) => {
      this.come = () => resolve(extras);
      this.breakOff = () => reject(new TypeError('Failed to fetch'));
    });
    // Nobody may ask for it.
    script.catch(() => undefined);
    extrasScript.fetch = () => {
      this.fetched += 1;
      return script;
    };
  }

  restore(): void {
    delete extrasScript.here;
    Object.assign(extrasScript, this.#original);
  }
}
