import 'duikou/map';
import 'duikou/jsx';
import { StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

function Page() {
  const [pairing, setPairing] = useState<string | null>('jilin-zhejiang');
  return (
    <main>
      <duikou-map
        select="jilin-zhejiang"
        lang="en"
        style={{ height: 420 }}
        onduikou-select={({ detail }) => setPairing(detail.pairing)}
      />
      <output>{pairing}</output>
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Page />
    </StrictMode>,
  );
}
