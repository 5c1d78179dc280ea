/** What a walk through the site asks of a browser, the same of every engine. */

export interface EnginePage {
  goto(address: string): Promise<void>;
  /**
   * Runs the body of an async function in the page.
   *
   * @returns what it returns, as JSON
   */
  evaluate(body: string): Promise<unknown>;
  /** A mouse click, in CSS pixels of the viewport. */
  click(x: number, y: number): Promise<void>;
  /** A key by its name in `KeyboardEvent.key`. */
  press(key: string): Promise<void>;
  /** A PNG of the viewport. */
  screenshot(): Promise<Buffer>;
  /** A PDF on A4, landscape. Null where the engine's protocol can't print. */
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

/** An engine, or why it can't be had on this machine. */
export type FoundEngine = { readonly engine: Engine } | { readonly name: Engine['name']; readonly notRun: string };
