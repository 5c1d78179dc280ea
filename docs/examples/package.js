import 'duikou';

const map = document.querySelector('duikou-map');
const output = document.querySelector('output');

map.addEventListener('duikou-select', ({ detail }) => {
  output.textContent = `${detail.region ?? detail.pairing} – ${detail.partner}`;
});
await map.ready;
map.select('220000');
