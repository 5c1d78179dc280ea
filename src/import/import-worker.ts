/** The worker: one session, asked by messages. It fetches nothing; places and file come with the messages. */
import { runToCompletion } from '../data/finish.ts';
import type { Progress } from './read-file.ts';
import { ImportSession } from './session.ts';
import type { Answer, Numbered, Request } from './worker-messages.ts';
import { inParts, type SetPart } from './set-parts.ts';

let session: ImportSession | null = null;

addEventListener('message', ({ data: { id, request } }: MessageEvent<Numbered>) => {
  const say = (answer: Answer): void => postMessage(answer);
  done(request, (step) => say({ id, ...step })).then(
    (result) => say({ id, result }),
    (cause: unknown) => say({ id, failure: String(cause) }),
  );
});

/** What is said before the result. */
type Stated = { readonly progress: Progress } | { readonly part: SetPart };

async function done(request: Request, say: (said: Stated) => void): Promise<unknown> {
  const progress = (step: Progress): void => say({ progress: step });
  if (request.do === 'begin') {
    session = new ImportSession(request.gazetteer);
    return undefined;
  }
  if (!session) throw new Error('the worker has not begun');
  switch (request.do) {
    case 'open':
      return told(session.open(request.file, request.choices), progress);
    case 'interpret':
      return told(inParts(await told(session.interpret(request.settings, request.title), progress)), (part) => say({ part }));
    case 'corrected':
      return new Blob([...session.corrected(request.corrections)], { type: 'text/csv' });
    case 'shared':
      return runToCompletion(session.shared(request.settings));
  }
}

async function told<P, T>(steps: Generator<P, T> | AsyncGenerator<P, T>, tell: (step: P) => void): Promise<T> {
  let step = await steps.next();
  while (!step.done) {
    tell(step.value);
    step = await steps.next();
  }
  return step.value;
}
