/** Reads a file on the page itself, in slices between which the page gets a turn. */
import { makeGazetteer, type GazetteerFile } from '../places/gazetteer.ts';
import { FileImport } from '../files/file-import.ts';
import { pause } from './pause.ts';
import { abortError, type ImportSession } from './session.ts';

/** The length of a slice, short enough to miss no frame. */
const sliceMs = 10;

export function pageSession(gazetteer: GazetteerFile): ImportSession {
  const file = new FileImport(makeGazetteer(gazetteer));
  let turn = 0;
  const inSlices = async <P, T>(steps: Generator<P, T> | AsyncGenerator<P, T>, progress: (step: P) => void = () => {}): Promise<T> => {
    const own = ++turn;
    let since = performance.now();
    let step = await steps.next();
    while (!step.done) {
      if (own !== turn) throw abortError();
      progress(step.value);
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
    open: (blob, choices, progress) => inSlices(file.open(blob, choices), progress),
    interpret: (settings, title, progress) => inSlices(file.interpret(settings, title), progress),
    corrected: async (corrections) => new Blob([...file.corrected(corrections)], { type: 'text/csv' }),
    shared: (settings) => inSlices(file.shared(settings)),
    cancel: () => void turn++,
    close: () => void turn++,
  };
}
