import type { ProblemCode } from '../../../data/parse/problem.ts';

export type DataProblemWords = { readonly [Code in ProblemCode]: string };

export const en: DataProblemWords = {
  'not-an-object': 'is not a JSON object',
  'newer-schema': 'is written in a newer schema',
  'unknown-schema': 'has an unknown schema',
  'nothing-to-show': 'has no pairing that can be shown',
  'missing-field': 'is missing',
  'wrong-type': 'has the wrong type',
  'unknown-value': 'is not one of the known values',
  'bad-date': 'is not a date such as 2017-03',
  'bad-coordinates': 'has coordinates out of range',
  'no-place': 'has no place, so no arc can be drawn',
  'duplicate-id': 'repeats an id; the first is kept',
  'unknown-id': 'names an id that does not exist',
  'depends-on-skipped': 'depends on something that was skipped',
  'self-pairing': 'pairs a region with itself',
  'circular-parent': 'has parents that form a circle',
  contradiction: 'contradicts itself',
  'unknown-field': 'is an unknown field',
};
