'use client';
import 'duikou/map';
import type { SelectDetail } from 'duikou';
import { useEffect, useState } from 'react';

export function Selected() {
  const [pairing, setPairing] = useState<string | null>('jilin-zhejiang');
  useEffect(() => {
    const heard = ({ detail }: CustomEvent<SelectDetail>) => setPairing(detail.pairing);
    document.addEventListener('duikou-select', heard);
    return () => document.removeEventListener('duikou-select', heard);
  }, []);
  return <output>{pairing}</output>;
}
