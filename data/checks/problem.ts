/** What is wrong with the report's data: the build prints it and stops. */
export interface Problem {
  /** Id of the record (or sentence, pairing, cell …) that is wrong. */
  readonly id: string;
  readonly reason: string;
}
