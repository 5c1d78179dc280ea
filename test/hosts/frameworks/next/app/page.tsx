import { firstPicture } from 'duikou/server';
import { Selected } from './selected';

export default function Page() {
  return (
    <main>
      <duikou-map
        id="map"
        select="jilin-zhejiang"
        lang="en"
        dangerouslySetInnerHTML={{ __html: firstPicture({ select: 'jilin-zhejiang', lang: 'en' }) }}
      />
      <Selected />
    </main>
  );
}
