/** The page for frames as one classic script, including the worker, the boundaries and the data. */
import { define } from '../features/define.ts';
import { coreElements } from '../features/core.ts';
import { panelElements } from '../features/panels.ts';
import { takeWorkerAddress } from '../render/webgl/worker-address.ts';
import { frame } from './page.ts';
import { letWorkersStart } from './worker-policy.ts';

takeWorkerAddress();
letWorkersStart();
if (define({ ...coreElements, ...panelElements })) frame();
