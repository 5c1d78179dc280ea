/** The site's script: the elements, and nothing else. */
import '../index.ts';
