/** The commands of a browser that the walk through the site uses, the same for every engine. */

export interface EnginePage {
  goto(address: string): Promise<void>;
  /**
   * Runs the body of an async function in the page.
   *
   * @returns its result as JSON
   */
  evaluate(body: string): Promise<unknown>;
  /** A mouse click, in CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** A PDF on A4 landscape; null if the engine's protocol can't print. */
  print(): Promise<Buffer | null>;
  close(): Promise<void>;
}

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKitGTK';
  readonly version: string;
  open(): Promise<EnginePage>;
  close(): Promise<void>;
}

export const viewport = { width: 1280, height: 800 } as const;

/** An engine, or the reason why it is not available on this machine. */
export type FoundEngine = { readonly engine: Engine } | { readonly name: Engine['name']; readonly notRun: string };
