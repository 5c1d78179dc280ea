/** The entry that registers the elements: `import 'duikou'`. It exports the same as `duikou/elements`. */
import { defineElements } from './elements.ts';

defineElements();

export * from './elements.ts';
