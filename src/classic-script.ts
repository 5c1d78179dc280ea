/** The entry for a script tag: registers the elements and reads the worker's address from the tag. */
import { takeWorkerAddress } from './render/webgl/worker-address.ts';

export * from './index.ts';

takeWorkerAddress();
