import { DuikouError } from '../../error.ts';
import type { CreateSurface } from '../surface.ts';
export const createWebglMap: CreateSurface = () => Promise.reject(new DuikouError('webgl-unavailable', { reason: 'not built' }));
