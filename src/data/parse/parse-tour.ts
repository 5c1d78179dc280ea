/** Validates tours that are not built in. It imports the schema, so it is loaded only for such a tour. */
import * as v from 'valibot';
import { isObject, type JsonObject } from './objects.ts';
import { schemaProblem, unknownFields } from './lists.ts';
import { liftTour } from '../versions/lift.ts';
import { problemOf, type Problem } from './problem.ts';
import { tourSchema, tourStepSchema } from '../schema/tour.ts';
import { tourSchemaVersion } from '../vocabulary.ts';
import type { Tour, TourStep } from '../tour.ts';

export { unknownParts } from '../tour.ts';

export type TourProblem = Omit<Problem, 'remedy'>;

export interface ParsedTour {
  /** Null if no step can be shown. */
  readonly tour: Tour | null;
  readonly problems: readonly TourProblem[];
  /** The number of steps in the file; `read - tour.steps.length` were skipped. */
  readonly read: number;
}

/** The title of a tour whose file has none. */
const untitled: Tour['title'] = { 'zh-Hans': '导览', 'zh-Hant': '導覽', en: 'Tour' };

/** Reads a tour. Valid steps are kept, and an invalid one is skipped with its problems. Never throws. */
export function parseTour(input: unknown): ParsedTour {
  if (!isObject(input)) return refused(problemOf('not-an-object', 'nothing-shown', { path: [], found: input, expected: 'an object' }));
  const lifted = liftTour(input);
  if (lifted.kind === 'newest') return parseNewest(lifted.file);
  const code = lifted.kind === 'newer' ? 'newer-schema' : 'unknown-schema';
  return refused(problemOf(code, 'nothing-shown', { path: ['schema'], found: lifted.found, expected: tourSchemaVersion }));
}

function parseNewest(input: JsonObject): ParsedTour {
  const { steps } = input;
  if (!Array.isArray(steps) || steps.length === 0) {
    const code = steps === undefined || Array.isArray(steps) ? 'missing-field' : 'wrong-type';
    return refused(problemOf(code, 'nothing-shown', { path: ['steps'], found: steps, expected: 'a list of steps' }));
  }
  const problems: Problem[] = [];
  const title = v.safeParse(tourSchema.entries.title, input['title']);
  if (!title.success) problems.push(...title.issues.map((issue) => schemaProblem(issue, ['title'], null, 'left-out')));
  for (const key of Object.keys(input)) {
    if (!Object.hasOwn(tourSchema.entries, key))
      problems.push(problemOf('unknown-field', 'left-out', { path: [key], found: input[key], expected: 'a field that the schema knows' }));
  }
  const kept = keptSteps(steps, problems);
  const tour: Tour | null =
    kept.length === 0 ? null : { schema: tourSchemaVersion, title: title.success ? title.output : untitled, steps: kept };
  return { tour, problems: problems.map(withoutRemedy), read: steps.length };
}

function keptSteps(steps: readonly unknown[], problems: Problem[]): TourStep[] {
  const seen = new Set<string>();
  return steps.flatMap((input, i) => {
    const at = ['steps', i];
    const id = isObject(input) && typeof input['id'] === 'string' ? input['id'] : null;
    const result = v.safeParse(tourStepSchema, input);
    if (!result.success) {
      problems.push(...result.issues.map((issue) => schemaProblem(issue, at, id)));
      return [];
    }
    const step = result.output;
    if (seen.has(step.id)) {
      problems.push(problemOf('duplicate-id', 'skipped', { path: [...at, 'id'], id, found: id, expected: 'an id that occurs once' }));
      return [];
    }
    seen.add(step.id);
    problems.push(...unknownFields(input, step, at, id));
    return step;
  });
}

function refused(problem: Problem): ParsedTour {
  return { tour: null, problems: [withoutRemedy(problem)], read: 0 };
}

/** The problem without its remedy, because most remedies are about data sets. */
function withoutRemedy(problem: Problem): TourProblem {
  const { path, code, found, expected, consequence } = problem;
  return { path, code, found, expected, consequence, ...(problem.id === undefined ? {} : { id: problem.id }) };
}
