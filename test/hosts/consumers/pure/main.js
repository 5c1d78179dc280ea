import { DuikouMap, defineElements, setWorkerAddress } from 'duikou/elements';

setWorkerAddress('duikou-worker.js');
document.querySelector('button').addEventListener('click', () => {
  defineElements();
  document.title = document.querySelector('duikou-map') instanceof DuikouMap ? 'registered' : 'another class';
});
