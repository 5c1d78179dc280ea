import { expose } from 'comlink';
import { MessageChannel } from 'node:worker_threads';
import { expect, test } from 'vitest';
import type { Progress } from '../files/read-file.ts';
import type { GazetteerFile } from '../places/gazetteer.ts';
import type { Opened } from './session.ts';
import { workerSession } from './worker-session.ts';

const step: Progress = { stage: 'reading', done: 1, of: 1, rows: 0 };
const fault: Opened = { kind: 'fault', problem: { code: 'header-only', value: '', detail: '' } };

test('progress that arrives after the result of its call is ignored', async () => {
  const { port1, port2 } = new MessageChannel();
  let report: (progress: Progress) => Promise<void> = () => Promise.resolve();
  const worker = {
    begin: () => {},
    open: async (_file: Blob, _choices: unknown, onProgress: (progress: Progress) => Promise<void>): Promise<Opened> => {
      report = onProgress;
      await onProgress(step);
      return fault;
    },
  };
  // Ports of Node have all that Comlink needs of an endpoint.
  expose(worker, port2 as unknown as MessagePort);
  const received: Progress[] = [];
  // The methods that a session calls. The list of places is not read here.
  const session = await workerSession(
    () => Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker,
    {} as GazetteerFile,
    10_000,
  );
  expect(await session.open(new Blob(['no table']), { hasHeader: null }, (each) => received.push(each))).toEqual(fault);
  await report({ ...step, rows: 1 });
  expect(received).toEqual([step]);
  session.close();
});
