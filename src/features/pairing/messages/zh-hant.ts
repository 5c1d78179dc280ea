// Written by `npm run words` from zh-hans.ts beside it. What OpenCC gets wrong is corrected in tools/words/exceptions.ts, not here.
import type { PairingWords } from './en.ts';

export const zhHant: PairingWords = {
  partnerOf: (region, partner) => `${region}的對口夥伴是${partner}`,
  namedOf: (count, named) => `共 ${count} 對，點名 ${named} 對`,
  furtherPartners: (region) => `${region}的其他結對`,
  morePairs: (count) => `另有 ${count} 對，可在地圖上點，或用尋找。`,
  compared: (name) => `對照：${name}`,
};
