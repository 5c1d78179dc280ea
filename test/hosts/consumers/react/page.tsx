import 'duikou/map';
import type { DuikouMap, SelectDetail } from 'duikou';
import 'duikou/jsx';
import { useEffect, useRef, useState } from 'react';

export function Page({ picture }: { readonly picture: string }) {
  const map = useRef<DuikouMap>(null);
  const [selected, setSelected] = useState<string | null>('jilin-zhejiang');
  // React adds no listener of a property to an element that a server has rendered.
  useEffect(() => {
    const element = map.current;
    const heard = ({ detail }: CustomEvent<SelectDetail>) => setSelected(detail.pairing);
    element?.addEventListener('duikou-select', heard);
    return () => element?.removeEventListener('duikou-select', heard);
  }, []);
  return (
    <main>
      <duikou-map
        ref={map}
        select="jilin-zhejiang"
        lang="en"
        style={{ height: 420 }}
        dangerouslySetInnerHTML={{ __html: picture }}
        onduikou-error={({ detail }) => setSelected(detail.code)}
      />
      <output>{selected}</output>
      <duikou-figure record="agg-projects" counted />
    </main>
  );
}

export function Mistaken() {
  // @ts-expect-error A topic is one of a list.
  return <duikou-map topic="nonsense" />;
}
