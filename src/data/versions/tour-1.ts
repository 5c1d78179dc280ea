/** Converts `duikou-tour/1` to `duikou-tour/2`: a step's lens becomes its topic, its panel its view, and its view its framing. */
import { isObject, type JsonObject } from '../parse/objects.ts';

const topics: Readonly<Record<string, string>> = { pairings: 'overview', experience: 'reforms' };
const views: Readonly<Record<string, string>> = {
  pairing: 'story',
  projects: 'story',
  flows: 'story',
  reported: 'compare',
  reader: 'report',
};

/** Converts a tour. Values of an unexpected type are not changed, so that the parser reports them. */
export function liftTour1(file: JsonObject): JsonObject {
  const { steps } = file;
  return { ...file, schema: 'duikou-tour/2', ...(Array.isArray(steps) ? { steps: steps.map(liftStep) } : {}) };
}

function liftStep(step: unknown): unknown {
  if (!isObject(step)) return step;
  const { lens, panel, view, spoken, ...rest } = step;
  return {
    ...rest,
    ...(lens === undefined ? {} : { topic: newName(topics, lens) }),
    ...(panel === undefined ? {} : { view: newName(views, panel) }),
    ...(view === undefined ? {} : { framing: view }),
    ...(spoken === undefined ? {} : { description: spoken }),
  };
}

function newName(names: Readonly<Record<string, string>>, value: unknown): unknown {
  return typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value;
}
