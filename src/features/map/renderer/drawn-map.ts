/** The parts of a map that the first picture does not need, loaded together. */
export { AnnotationPlacement } from '../annotations/annotation-placement.ts';
export { RendererController } from './renderer-controller.ts';
