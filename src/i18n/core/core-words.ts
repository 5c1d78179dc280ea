import type { Words } from '../message-tables.ts';

/** The tables that the first interaction needs. They are loaded together, language by language; every other table comes with what shows it. */
export const coreTables = ['atlas', 'figure'] as const satisfies readonly (keyof Words)[];

export type CoreWords = Pick<Words, (typeof coreTables)[number]>;
