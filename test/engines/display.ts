/** A virtual screen for engines that draw on one: without it Firefox has no WebGL and WebKitGTK does not start. */
import { spawn } from 'node:child_process';

export interface Display {
  /** The value of the environment variable `DISPLAY`, such as `:99`. */
  readonly name: string;
  close(): void;
}

/** @throws Error if Xvfb is not installed or does not start */
export async function openDisplay(): Promise<Display> {
  // Xvfb writes the number of the free display that it has chosen to file descriptor 3.
  const server = spawn('Xvfb', ['-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-displayfd', '3'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise<string>((resolve, reject) => {
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)));
    server.stdio[3]?.on('data', (written: Buffer) => resolve(String(written).trim()));
  });
  return { name: `:${number}`, close: () => void server.kill() };
}
