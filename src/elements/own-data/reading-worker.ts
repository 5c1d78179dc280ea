/** The worker: one session, asked by messages. It fetches nothing; places and file come with the messages. */
import { finished } from '../../data/reading/finish.ts';
import { ReadingSession } from '../../data/reading/session.ts';
import type { Answer, Numbered, Request } from './messages.ts';

let session: ReadingSession | null = null;

addEventListener('message', ({ data: { id, request } }: MessageEvent<Numbered>) => {
  const say = (answer: Answer): void => postMessage(answer);
  done(request, (progress) => say({ id, progress })).then(
    (result) => say({ id, result }),
    (cause: unknown) => say({ id, failure: String(cause) }),
  );
});

async function done(request: Request, progress: (progress: Extract<Answer, { progress: unknown }>['progress']) => void): Promise<unknown> {
  if (request.do === 'begin') {
    session = new ReadingSession(request.gazetteer);
    return undefined;
  }
  if (!session) throw new Error('the worker has not begun');
  switch (request.do) {
    case 'open':
      return told(session.open(request.file, request.choices), progress);
    case 'interpret':
      return told(session.interpret(request.settings, request.title), progress);
    case 'corrected':
      return new Blob([...session.corrected(request.corrections)], { type: 'text/csv' });
    case 'shared':
      return finished(session.shared(request.settings));
  }
}

async function told<P, T>(steps: Generator<P, T> | AsyncGenerator<P, T>, progress: (step: P) => void): Promise<T> {
  let step = await steps.next();
  while (!step.done) {
    progress(step.value);
    step = await steps.next();
  }
  return step.value;
}
