/** The reading on the page itself: a slice of work, then the page's turn. */
import type { GazetteerFile } from './gazetteer.ts';
import { ImportSession } from './session.ts';
import { pause } from './pause.ts';
import { abortError, type Reader } from './reader.ts';

/** Short enough that a frame is not missed. */
const sliceMs = 10;

export function pageReader(gazetteer: GazetteerFile): Reader {
  const session = new ImportSession(gazetteer);
  let turn = 0;
  const inSlices = async <P, T>(steps: Generator<P, T> | AsyncGenerator<P, T>, told: (step: P) => void = () => {}): Promise<T> => {
    const own = ++turn;
    let since = performance.now();
    let step = await steps.next();
    while (!step.done) {
      if (own !== turn) throw abortError();
      told(step.value);
      if (performance.now() - since > sliceMs) {
        await pause();
        since = performance.now();
      }
      step = await steps.next();
    }
    if (own !== turn) throw abortError();
    return step.value;
  };
  return {
    kind: 'page',
    open: (file, choices, progress) => inSlices(session.open(file, choices), progress),
    interpret: (settings, title, progress) => inSlices(session.interpret(settings, title), progress),
    corrected: async (corrections) => new Blob([...session.corrected(corrections)], { type: 'text/csv' }),
    shared: (settings) => inSlices(session.shared(settings)),
    cancel: () => void turn++,
    close: () => void turn++,
  };
}
