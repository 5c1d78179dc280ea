/** Tests that a small map names the selected place among half circles at all provinces. */
import { describe, expect, test } from 'vitest';
import { clearBounds } from './map-camera.ts';
import { cameraFraming, pointPxOf, screenTransform } from '../../../geo/projection.ts';
import { userScenes } from '../../../../test/user-scenes.ts';
import { placedMarks } from '../../../render/lettering/layout.ts';
import { overlayRects } from '../../../render/lettering/overlays.ts';

const names =
  '北京 天津 河北 山西 内蒙古 辽宁 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆'.split(
    ' ',
  );
const rows = names.flatMap((from, i) =>
  names.flatMap((to, j) => (i === j ? [] : [`${from},${to},${(((i * 31 + j * 17) % 23) + 1) ** 2 * 100}`])),
);
const sizes = [
  { width: 320, height: 380 },
  { width: 360, height: 420 },
  { width: 390, height: 454 },
  { width: 480, height: 400 },
];

describe('on a map narrower than 500 px', async () => {
  const sceneOf = await userScenes(`起点,终点,人次\n${rows.join('\n')}\n`);
  const ids = sceneOf().regions.map(({ id }) => id);

  test.each(['en', 'zh-Hans'] as const)('each selected place is named among thirty half circles (%s)', (language) => {
    const missing = ids.flatMap((selection) =>
      sizes.flatMap((size) => {
        const scene = sceneOf({ selection, language, framing: 'pair' });
        const transform = screenTransform(cameraFraming(clearBounds(scene, true, scene.framing, size), size), size);
        const { labels } = placedMarks(scene, (place) => pointPxOf(place, transform), size, overlayRects(size, scene));
        return labels.some(({ label }) => label.id === selection) ? [] : [`${selection} at ${size.width} px`];
      }),
    );
    expect(ids).toHaveLength(30);
    expect(missing).toEqual([]);
  });
});
