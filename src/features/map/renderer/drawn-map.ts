/** The parts of a map that the first picture does not need, loaded together. */
export { NotePlacement } from '../notes/note-placement.ts';
export { RendererController } from './renderer-controller.ts';
