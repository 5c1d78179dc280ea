/** Writes the page with a map of every bare name that the package's modules import. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const folder = 'node_modules/duikou/dist/lib/';
const names = new Set();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.js') && name !== 'duikou-worker.js' && name !== 'server.js'))
  for (const [, name] of readFileSync(folder + file, 'utf8').matchAll(
    /\b(?:from|import)\s*\(?["'`]((?:@[\w-]+\/)?[a-z][\w-]*(?:\/[\w./-]+)?)["'`]/g,
  ))
    names.add(name);
/** Node is content with CommonJS where a package has no `exports`; a browser needs its `module`. */
function address(name) {
  const resolved = import.meta.resolve(name).replace(/^.*\/node_modules\//, './node_modules/');
  const { exports, module } = JSON.parse(readFileSync(`node_modules/${name.match(/^(@[^/]+\/)?[^/]+/)[0]}/package.json`, 'utf8'));
  return exports === undefined && module !== undefined && !name.replace(/^@[^/]+\//, '').includes('/')
    ? `./node_modules/${name}/${module.replace(/^\.\//, '')}`
    : resolved;
}

const imports = { 'duikou/map': './node_modules/duikou/dist/lib/map.js' };
const queue = [...names];
for (const name of queue) {
  if (imports[name]) continue;
  let path;
  try {
    path = address(name);
  } catch {
    continue;
  }
  // Node is offered builds of its own.
  path = path.replace('/node/', '/');
  imports[name] = path;
  const seen = [path];
  for (const module of seen) {
    let text;
    try {
      text = readFileSync(module, 'utf8');
    } catch {
      continue;
    }
    for (const [, next] of text.matchAll(/\b(?:from|import)\s*["']([^"']+)["']/g)) {
      if (next.startsWith('.')) {
        const resolved = './' + new URL(next, 'file:///' + module.slice(2)).pathname.slice(1);
        if (!seen.includes(resolved)) seen.push(resolved);
      } else queue.push(next);
    }
  }
}
writeFileSync(
  'index.html',
  `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Host</title>
    <script type="importmap">${JSON.stringify({ imports })}</script>
    <script type="module">
      import 'duikou/map';

      document.addEventListener('duikou-select', ({ detail }) => (document.querySelector('output').textContent = detail.pairing));
    </script>
  </head>
  <body>
    <duikou-map select="jilin-zhejiang" lang="en"></duikou-map>
    <output>jilin-zhejiang</output>
  </body>
</html>
`,
);
