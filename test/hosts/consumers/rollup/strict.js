import { setWorkerAddress } from 'duikou';

setWorkerAddress('duikou-worker.js');
