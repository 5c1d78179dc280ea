/**
 * `npm run marks [-- FILE]` writes the statement of every mark next to those of its records, as tab-separated values into a file (default
 * `.cache/marks.tsv`; `-` for the terminal). If a mark differs from its records, the command exits with status 1.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { cellsOf, columns, markRows } from './marks/table.ts';

const file = process.argv[2] ?? '.cache/marks.tsv';
const lines = [columns.join('\t')];
const counts = new Map<string, number>();
let differing = 0;
for (const row of markRows()) {
  lines.push(cellsOf(row).join('\t'));
  if (row.differences.length > 0) differing++;
  for (const difference of row.differences) counts.set(difference, (counts.get(difference) ?? 0) + 1);
}
const text = `${lines.join('\n')}\n`;
if (file === '-') process.stdout.write(text);
else {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.error(`${lines.length - 1} marks, ${differing} differ from their records${file === '-' ? '' : `; ${file}`}`);
for (const [difference, count] of counts) console.error(`  ${difference}: ${count}`);
if (differing > 0) process.exitCode = 1;
