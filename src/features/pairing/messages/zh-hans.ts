import type { PairingWords } from './en.ts';

export const zhHans: PairingWords = {
  partnerOf: (region, partner) => `${region}的对口伙伴是${partner}`,
  namedOf: (count, named) => `共 ${count} 对，点名 ${named} 对`,
  furtherPartners: (region) => `${region}的其他结对`,
  morePairs: (count) => `另有 ${count} 对，可在地图上点，或用查找。`,
  compared: (name) => `对照：${name}`,
};
