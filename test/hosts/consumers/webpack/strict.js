import { setWorkerAddress } from 'duikou';

setWorkerAddress(new URL('duikou/worker.js', import.meta.url));
