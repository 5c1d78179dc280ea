/**
 * The bends of arcs, chosen together as a cartographer would: clear of the places that are not theirs, crossing at wide angles, fanned out at
 * their ends, longer ones bent more. These are the principles of Jenny et al., “Design principles for origin-destination flow maps” (2018,
 * doi:10.1080/15230406.2016.1262280). Their “Force-directed layout of origin-destination flow maps” (2017, doi:10.1080/13658816.2017.1307378)
 * moves the curves by forces. Here an arc chooses among a few bends on either side, given all others, until none has a better one: what the
 * layout costs only ever falls.
 */
import { mostBend, type ArcLayoutInput } from './arc-layout-input.ts';
import { ArcLayout } from './arc-layout.ts';

/** The bends that an arc tries on either side, beside the one that it has without a layout. */
const triedBends = [0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, mostBend] as const;
/** Steps from where an arc has come to, once the choice among those has ended. */
const fineSteps = [-0.02, -0.01, 0.01, 0.02] as const;
/** Later rounds change few bends and improve little. */
const mostRounds = { coarse: 4, fine: 2 } as const;

/** @returns the bend of each arc, for `arcBetween`; those of fixed arcs are the input's. The same input always has the same bends. */
export function layOutArcs(input: ArcLayoutInput): Float64Array {
  const steps = layingOutArcs(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same in small parts, of about a millisecond: the caller may do something else between. */
export function* layingOutArcs(input: ArcLayoutInput): Generator<void, Float64Array> {
  const layout = new ArcLayout(input);
  const free = Array.from(input.origin.keys()).filter((arc) => input.isFixed[arc] !== 1 && input.origin[arc] !== input.destination[arc]);
  for (const [candidatesOf, rounds] of [
    [coarseCandidates, mostRounds.coarse],
    [fineCandidates, mostRounds.fine],
  ] as const) {
    let hasMoved = true;
    for (let round = 0; round < rounds && hasMoved; round++) {
      hasMoved = false;
      for (const arc of free) {
        const moves = layout.choose(arc, candidatesOf(input.bend[arc] ?? 0, layout.bends[arc] ?? 0));
        hasMoved ||= moves;
        yield;
      }
    }
  }
  return layout.bends;
}

function coarseCandidates(usual: number): readonly number[] {
  return [usual, ...triedBends.flatMap((bend) => [bend, -bend])];
}

function fineCandidates(_: number, bend: number): readonly number[] {
  const side = bend < 0 ? -1 : 1;
  return fineSteps.map((step) => side * Math.min(mostBend, Math.max(triedBends[0], Math.abs(bend) + step)));
}
