/** A place on its way through the build: a code and rings, each the outside of a polygon. */
export type Ring = [lon: number, lat: number][];

export interface Unit {
  readonly id: string;
  readonly rings: Ring[];
}
