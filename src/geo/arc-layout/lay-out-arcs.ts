/**
 * Chooses the bends of arcs together, as a cartographer would: clear of places that are not their ends, crossing at wide angles, fanned out
 * at their ends, longer ones bent more. These are the principles of Jenny et al., “Design principles for origin-destination flow maps”
 * (2018, doi:10.1080/15230406.2016.1262280). Their “Force-directed layout of origin-destination flow maps” (2017,
 * doi:10.1080/13658816.2017.1307378) moves the curves by forces. Here each arc in turn chooses among a few bends on either side, given the
 * bends of the others, until no arc finds a better one. The cost therefore never rises.
 */
import { mostBend, type ArcLayoutInput } from './arc-layout-input.ts';
import { ArcLayout } from './arc-layout.ts';

/** The bends that an arc tries on either side, besides its default one. */
const triedBends = [0.04, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.36, mostBend] as const;
/** Differences from the current bend, tried once the coarse choice has ended. */
const fineSteps = [-0.02, -0.01, 0.01, 0.02] as const;
/** The most rounds. Later rounds change few bends and improve little. */
const maxRounds = { coarse: 4, fine: 2 } as const;

/** @returns the bend of each arc, for `arcBetween`; fixed arcs keep the input's bend. The result depends on the input only */
export function layOutArcs(input: ArcLayoutInput): Float64Array {
  const steps = layingOutArcs(input);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** {@link layOutArcs} in steps of about a millisecond, so that the caller can do other work in between. */
export function* layingOutArcs(input: ArcLayoutInput): Generator<void, Float64Array> {
  const layout = new ArcLayout(input);
  const free = Array.from(input.origin.keys()).filter((arc) => input.isFixed[arc] !== 1 && input.origin[arc] !== input.destination[arc]);
  for (const [candidatesOf, rounds] of [
    [coarseCandidates, maxRounds.coarse],
    [fineCandidates, maxRounds.fine],
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
