/** The registering entry: `import 'duikou'` and the elements work. */
import { defineElements } from './elements.ts';

defineElements();

export * from './elements.ts';
