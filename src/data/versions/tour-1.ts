/** `duikou-tour/1` → `duikou-tour/2`: a step's lens is its topic, and two panels have other names. */
import { isObject, type JsonObject } from '../parse/objects.ts';

const topics: Readonly<Record<string, string>> = { pairings: 'overview', experience: 'reforms' };
const panels: Readonly<Record<string, string>> = { reported: 'compare', reader: 'report' };

/** What has an unexpected shape is handed on as it is, for the parser to judge. */
export function liftTour1(file: JsonObject): JsonObject {
  const { steps } = file;
  return { ...file, schema: 'duikou-tour/2', ...(Array.isArray(steps) ? { steps: steps.map(liftStep) } : {}) };
}

function liftStep(step: unknown): unknown {
  if (!isObject(step)) return step;
  const { lens, panel, spoken, ...rest } = step;
  return {
    ...rest,
    ...(lens === undefined ? {} : { topic: newName(topics, lens) }),
    ...(panel === undefined ? {} : { panel: newName(panels, panel) }),
    ...(spoken === undefined ? {} : { description: spoken }),
  };
}

function newName(names: Readonly<Record<string, string>>, value: unknown): unknown {
  return typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : value;
}
