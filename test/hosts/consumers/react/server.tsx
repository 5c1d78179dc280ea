import { writeFileSync } from 'node:fs';
import { firstPicture } from 'duikou/server';
import { renderToString } from 'react-dom/server';
import { Page } from './page.tsx';

const picture = firstPicture({ select: 'jilin-zhejiang', lang: 'en', width: 624, height: 420 });
const html = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>React</title></head>
  <body><div id="root">${renderToString(<Page picture={picture} />)}</div><script type="module" src="client.js"></script></body>
</html>`;
writeFileSync('dist/index.html', html);
