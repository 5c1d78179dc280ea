import { hydrateRoot } from 'react-dom/client';
import { Page } from './page.tsx';

const root = document.getElementById('root');
// What the server has written: React compares it.
if (root) hydrateRoot(root, <Page picture={root.querySelector('duikou-map')?.innerHTML ?? ''} />);
