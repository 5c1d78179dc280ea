import { expect, test } from 'vitest';
import { areAlike, endOfName, isDistanceName, isForeignCodeName, isSerialName } from './header-words.ts';

test.each([
  ['到达', '出发'],
  ['到达城市', '出发城市'],
  ['調入省', '調出省'],
  ['调入', '调出'],
  ['接收省', '派出省'],
  ['现住地', '五年前常住地'],
  ['現住地', '原住地'],
  ['到站', '发站'],
  ['去向', '来源'],
  ['目的地', '来源地'],
  ['讫点', '起点'],
  ['止', '起'],
  ['迁入地', '迁出地'],
  ['流入省份', '流出省份'],
  ['输入地代码', '输出地代码'],
  ['进口国', '出口国'],
  ['到達城市', '出發城市'],
  ['to', 'from'],
  ['to_city', 'from_city'],
  ['destination', 'origin'],
  ['destination_city', 'origin_city'],
  ['Destination City', 'Origin City'],
  ['destCity', 'originCity'],
  ['target', 'source'],
  ['importer', 'exporter'],
  ['arrival', 'departure'],
  ['arr_city', 'dep_city'],
  ['arr', 'dep'],
  ['end', 'start'],
  ['end_station', 'start_station'],
  ['DESTINATION_STATE', 'ORIGIN_STATE'],
  ['dest_id', 'orig_id'],
  ['到站②', '发站①'],
])('%s names a destination and %s an origin', (destination, origin) => {
  expect([endOfName(destination), endOfName(origin)]).toEqual(['destination', 'origin']);
});

test.each(['城市A', '甲', 'city', 'name', '人数', '备注', 'value (t)', 'start_date', 'Stockholm', '发展', ''])(
  '%s names no end',
  (name) => {
    expect(endOfName(name)).toBeNull();
  },
);

test.each([
  ['城市A', '城市B'],
  ['甲', '乙'],
  ['城市甲', '城市乙'],
  ['place 1', 'place 2'],
  ['A地', 'B地'],
  ['city_a', 'city_b'],
])('%s and %s state no order', (one, other) => {
  expect(areAlike(one, other)).toBe(true);
});

test.each([
  ['city_name', 'city_id_name'],
  ['A', 'A'],
  ['Von', 'Nach'],
])('%s and %s are not alike', (one, other) => {
  expect(areAlike(one, other)).toBe(false);
});

test('serial numbers, distances and other codes are recognized by their names', () => {
  expect(['序号', 'Rank', 'ID', 'index', '排名', 'No.', '編號'].filter((name) => !isSerialName(name))).toEqual([]);
  expect(['客流量（万人次）', 'value', '数量'].filter(isSerialName)).toEqual([]);
  expect(['距离（公里）', 'Distance (km)', '运距离', '里程'].filter((name) => !isDistanceName(name))).toEqual([]);
  expect(['邮编', 'zip', 'origin_fips', 'from_zone', 'station id', 'IATA', '编号'].filter((name) => !isForeignCodeName(name))).toEqual([]);
  expect(['起点代码', 'origin', 'adcode', '起点'].filter(isForeignCodeName)).toEqual([]);
});
