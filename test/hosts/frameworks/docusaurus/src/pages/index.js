import 'duikou/map';
import { useEffect, useState } from 'react';

export default function Page() {
  const [pairing, setPairing] = useState('jilin-zhejiang');
  useEffect(() => {
    const heard = ({ detail }) => setPairing(detail.pairing);
    document.addEventListener('duikou-select', heard);
    return () => document.removeEventListener('duikou-select', heard);
  }, []);
  return (
    <main>
      <duikou-map select="jilin-zhejiang" lang="en" />
      <output>{pairing}</output>
    </main>
  );
}
