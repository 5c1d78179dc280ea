/** The entry that registers the elements: `import 'duikou'`. It has the exports of `duikou/elements`. */
import { defineElements } from './elements.ts';

defineElements();

export * from './elements.ts';
