import { setWorkerAddress } from 'duikou';
import worker from 'duikou/worker.js?url';

setWorkerAddress(worker);
