import type { Words } from '../message-tables.ts';

/**
 * The tables that the first interaction needs. They are loaded together, one language at a time; every other table is loaded with the part
 * that shows it.
 */
export const coreTables = ['atlas', 'figure'] as const satisfies readonly (keyof Words)[];

export type CoreWords = Pick<Words, (typeof coreTables)[number]>;
