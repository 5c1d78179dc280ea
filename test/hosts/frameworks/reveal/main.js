import 'duikou/map';
import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';
import 'reveal.js/theme/white.css';

document.addEventListener('duikou-select', ({ detail }) => {
  document.querySelector('output').textContent = detail.pairing;
});
void Reveal.initialize({ hash: false });
